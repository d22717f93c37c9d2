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
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Counts refused redemptions by hour and reason. Hours that are over for a week are forgotten. */
@ApplicationScoped
public class RefusalProjection implements ReadModel.FromOwnEvents {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String COUNT = """
            insert into refusal_count as r (hour, reason, refusals) values ($1, $2, 1)
            on conflict (hour, reason) do update set refusals = r.refusals + 1
            returning xmax = 0 as is_new""";

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
        return switch ((ActivationEvent) recorded.event()) {
            case RedemptionRefused it -> count(recorded, it.reason());
            case ClaimRefused it -> count(recorded, it.reason());
            case ActivationEvent ignored -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> count(Recorded<?> recorded, String reason) {
        var hour = recorded.metadata().time().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
        return PlainSql.select(COUNT, hour, reason)
                .map(rows -> Boolean.TRUE.equals(rows.getFirst()[0]))
                .flatMap(isNew -> isNew
                        ? PlainSql.update(FORGET, hour.minus(KEPT))
                        : Uni.createFrom().item(0))
                .replaceWithVoid();
    }
}
