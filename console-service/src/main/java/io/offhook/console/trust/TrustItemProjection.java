package io.offhook.console.trust;

import io.offhook.contracts.trust.TrustEvent;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Keeps what is trusted or denied. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class TrustItemProjection {

    private static final String PUT = """
            insert into trust_item (key, kind, data, not_after, changed_at, changed_by)
            values ($1, $2, $3::text::jsonb, $4, $5, $6)
            on conflict (key) do update set kind = excluded.kind, data = excluded.data, not_after = excluded.not_after,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by""";

    private static final String REMOVE = "delete from trust_item where key = $1";

    public Uni<Void> apply(Recorded<TrustEvent> recorded) {
        var statement = switch (TrustChange.of(recorded.event())) {
            case TrustChange.Put it ->
                PlainSql.update(
                        PUT,
                        it.key(),
                        it.kind().name(),
                        EventCodec.write(recorded.event()),
                        utc(it.notAfter()),
                        utc(recorded.metadata().time()),
                        recorded.metadata().actor());
            case TrustChange.Remove it -> PlainSql.update(REMOVE, it.key());
            case TrustChange.Nothing ignored -> Uni.createFrom().item(0);
        };
        return statement.replaceWithVoid();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
