package io.offhook.activation.code.store;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimRefused;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts refused redemptions by hour and reason. Hours that are over for a week are forgotten. */
@ApplicationScoped
public class RefusalProjection implements ReadModel.FromOwnEvents {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String COUNT = """
            insert into refusal_count as r (hour, reason, refusals) values ($1, $2, 1)
            on conflict (hour, reason) do update set refusals = r.refusals + 1
            returning xmax = 0 as is_new""";

    private static final String COUNT_MANY = """
            insert into refusal_count as r (hour, reason, refusals)
            select * from unnest($1::timestamptz[], $2::text[], $3::int[])
            on conflict (hour, reason) do update set refusals = r.refusals + excluded.refusals""";

    private static final String FORGET = "delete from refusal_count where hour < $1";

    @Override
    public String name() {
        return "refusals";
    }

    @Override
    public List<String> tables() {
        return List.of("refusal_count");
    }

    /** In the caller's transaction. Refusals of an hour share a row: call it as the last thing before the commit. */
    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return reason(recorded)
                .map(reason -> count(recorded, reason))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** In two statements. Hours that are over before the last are forgotten in the end instead of one after the other. */
    @Override
    public Uni<Void> replayAll(List<? extends Recorded<?>> events) {
        var counts = new TreeMap<OffsetDateTime, Map<String, Integer>>();
        for (var each : events) {
            var hour = hour(each);
            reason(each)
                    .ifPresent(reason -> counts.computeIfAbsent(hour, ignored -> new TreeMap<>())
                            .merge(reason, 1, Integer::sum));
        }
        if (counts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var hours = new ArrayList<OffsetDateTime>();
        var reasons = new ArrayList<String>();
        var refusals = new ArrayList<Integer>();
        counts.forEach((hour, byReason) -> byReason.forEach((reason, count) -> {
            hours.add(hour);
            reasons.add(reason);
            refusals.add(count);
        }));
        return PlainSql.update(
                        COUNT_MANY,
                        hours.toArray(OffsetDateTime[]::new),
                        reasons.toArray(String[]::new),
                        refusals.toArray(Integer[]::new))
                .chain(() -> PlainSql.update(FORGET, counts.lastKey().minus(KEPT)))
                .replaceWithVoid();
    }

    private static Optional<String> reason(Recorded<?> recorded) {
        return switch ((ActivationEvent) recorded.event()) {
            case RedemptionRefused it -> Optional.of(it.reason());
            case ClaimRefused it -> Optional.of(it.reason());
            case ActivationEvent ignored -> Optional.empty();
        };
    }

    private static OffsetDateTime hour(Recorded<?> recorded) {
        return recorded.metadata().time().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
    }

    private static Uni<Void> count(Recorded<?> recorded, String reason) {
        var hour = hour(recorded);
        return PlainSql.select(COUNT, hour, reason)
                .map(rows -> Boolean.TRUE.equals(rows.getFirst()[0]))
                .flatMap(isNew -> isNew
                        ? PlainSql.update(FORGET, hour.minus(KEPT))
                        : Uni.createFrom().item(0))
                .replaceWithVoid();
    }
}
