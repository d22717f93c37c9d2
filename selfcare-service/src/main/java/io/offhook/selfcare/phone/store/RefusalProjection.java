package io.offhook.selfcare.phone.store;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.phone.LastRefusal;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the last refusal of each phone and of each device, in the caller's transaction, for as long as it is shown. */
@ApplicationScoped
public class RefusalProjection {

    private static final String PUT = """
            insert into last_refusal as r (about, at, reason, model, retry_at)
            select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::timestamptz[])
            on conflict (about) do update set at = excluded.at, reason = excluded.reason, model = excluded.model,
                retry_at = excluded.retry_at where r.at <= excluded.at""";

    private static final String FORGET = "delete from last_refusal where at < $1";

    private final UnitOfWork units;
    private final Clock clock;

    RefusalProjection(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Returns ids of phones, and names of devices, that were refused. */
    public Uni<Collection<String>> applyAll(List<Recorded<ActivationEvent>> events) {
        var last = lastOfEach(events);
        return last.isEmpty()
                ? Uni.createFrom().item(List.of())
                : PlainSql.update(
                                PUT,
                                last.keySet().toArray(String[]::new),
                                times(
                                        last.values(),
                                        each -> time(each.metadata().time())),
                                texts(last.values(), RedemptionRefused::reason),
                                texts(last.values(), RedemptionRefused::model),
                                times(
                                        last.values(),
                                        each -> each.event().retryAt() == null
                                                ? null
                                                : time(each.event().retryAt())))
                        .replaceWith(last.keySet());
    }

    /** In the order of keys, so that no two transactions wait for each other. */
    private static TreeMap<String, Recorded<RedemptionRefused>> lastOfEach(List<Recorded<ActivationEvent>> events) {
        var last = new TreeMap<String, Recorded<RedemptionRefused>>();
        for (var each : events) {
            if (each.event() instanceof RedemptionRefused refused) {
                about(refused).forEach(about -> last.put(about, each.as(RedemptionRefused.class)));
            }
        }
        return last;
    }

    /** Nobody vouches for the name in a certificate that is not trusted, but the owner of that phone should know that somebody shows it. */
    private static Stream<String> about(RedemptionRefused refused) {
        return Stream.of(Objects.toString(refused.phoneId(), ""), refused.deviceName(), claimed(refused))
                .filter(about -> !about.isEmpty());
    }

    private static String claimed(RedemptionRefused refused) {
        return Objects.requireNonNullElse(refused.claimedDeviceName(), "");
    }

    private static String[] texts(
            Collection<Recorded<RedemptionRefused>> refusals, Function<RedemptionRefused, @Nullable String> text) {
        return refusals.stream().map(Recorded::event).map(text).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(
            Collection<Recorded<RedemptionRefused>> refusals,
            Function<Recorded<RedemptionRefused>, @Nullable OffsetDateTime> time) {
        return refusals.stream().map(time).toArray(OffsetDateTime[]::new);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return units.runApart(() -> PlainSql.update(FORGET, time(clock.instant().minus(LastRefusal.SHOWN_FOR))))
                .replaceWithVoid();
    }
}
