package io.offhook.console.timeline.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes old entries, by one replica at a time. Those of settings and of trust stay: they are few, and tell what was in force when
 * something happened.
 */
@ApplicationScoped
class ForgettingEntries {

    private static final int BATCH = 10_000;

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('offhook console timeline'))";

    /** The time of the statement: with a clock that goes on meanwhile, no index serves, and all entries are read. */
    private static final String SIGHTINGS = """
            delete from timeline where position in (
                select position from timeline where topic = 'DEVICE' and at < statement_timestamp() - $1::text::interval limit $2)""";

    private static final String ENTRIES = """
            delete from timeline where position in (
                select position from timeline where topic not in ('SETTING', 'TRUST') and at < statement_timestamp() - $1::text::interval
                limit $2)""";

    private final UnitOfWork units;
    private final Duration kept;
    private final Duration sightingsKept;

    ForgettingEntries(
            UnitOfWork units,
            @ConfigProperty(name = "offhook.console.timeline.retention") Duration kept,
            @ConfigProperty(name = "offhook.console.sightings.retention") Duration sightingsKept) {
        this.units = units;
        this.kept = kept;
        this.sightingsKept = sightingsKept;
    }

    @Scheduled(every = "{offhook.console.sweep-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return deleted(SIGHTINGS, sightingsKept).chain(() -> deleted(ENTRIES, kept));
    }

    /** Batch after batch, until one is not full. */
    private Uni<Void> deleted(String sql, Duration age) {
        return Multi.createBy()
                .repeating()
                .uni(() -> units.runApart(() -> batch(sql, age)))
                .whilst(deleted -> deleted == BATCH)
                .onItem()
                .ignoreAsUni();
    }

    /** None while another replica is at it. */
    private static Uni<Integer> batch(String sql, Duration age) {
        return PlainSql.select(LOCK)
                .flatMap(rows -> Boolean.TRUE.equals(rows.getFirst()[0])
                        ? PlainSql.update(sql, age.toString(), BATCH)
                        : Uni.createFrom().item(0));
    }
}
