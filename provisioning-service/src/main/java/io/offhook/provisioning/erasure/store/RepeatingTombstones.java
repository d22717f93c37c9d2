package io.offhook.provisioning.erasure.store;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes tombstones once more when the brokers should have removed what is before them. Brokers compact no file of records that they
 * still write to, and begin the next one with a new record alone: in a partition in which nothing else happens, a name would stay for ever.
 * A service that has not said that it is done hears of it again and again: it may have been away for longer than brokers keep tombstones.
 */
@ApplicationScoped
class RepeatingTombstones {

    private static final int MOST = 100;

    private static final String DUE = """
            update erasure set repeated_at = $2 where user_id in (
                select user_id from erasure e
                where state = 'DONE' and coalesce(repeated_at, erased_at) < $1 and (repeated_at is null or exists (
                    select 1 from unnest($4::text[]) as expected (service)
                    where not exists (
                        select 1 from erasure_store s where s.user_id = e.user_id and s.service = expected.service)))
                order by erased_at limit $3 for update skip locked)
            returning user_id, correlation_id""";

    private final UnitOfWork units;
    private final PublishedState published;
    private final Clock clock;
    private final Duration maxCompactionLag;
    private final IdsInErasure expected;

    RepeatingTombstones(
            UnitOfWork units,
            PublishedState published,
            Clock clock,
            IdsInErasure expected,
            @ConfigProperty(name = "offhook.topics.persons.max-compaction-lag") Duration maxCompactionLag) {
        this.units = units;
        this.published = published;
        this.clock = clock;
        this.expected = expected;
        this.maxCompactionLag = maxCompactionLag;
    }

    @Scheduled(every = "{offhook.erasure.repeat-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        var now = clock.instant();
        return units.runApart(() -> PlainSql.select(
                        DUE,
                        now.minus(maxCompactionLag).atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        MOST,
                        expected.services().toArray(String[]::new))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row ->
                        published.again(Topic.USER, (String) row[0], new Cause(now, (String) row[1], null, null, null)))
                .onItem()
                .ignoreAsUni());
    }
}
