package io.offhook.activation.code.life;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Live codes that expired or expire soon, in the caller's transaction. The stream decides what becomes of them. */
@ApplicationScoped
class DueCodes {

    private static final String EXPIRED = """
            select code_id, phone_id, issued_at from code_view
            where status = 'LIVE' and expires_at <= $1
            order by expires_at, code_id limit $2""";

    private static final String NEAR_EXPIRY = """
            select code_id, phone_id, issued_at from code_view
            where status = 'LIVE' and not warned and expires_at > $1 and expires_at <= $2
                and expires_at - issued_at > $3 * interval '1 millisecond'
            order by expires_at, code_id limit $4""";

    record Due(UUID codeId, UUID phoneId, Instant issuedAt) {}

    Uni<List<Due>> expired(Instant now, int limit) {
        return select(EXPIRED, timestamp(now), limit);
    }

    /** Those that were not announced. Codes that live no longer than the warning are left out. */
    Uni<List<Due>> nearExpiry(Instant now, Duration warning, int limit) {
        return select(NEAR_EXPIRY, timestamp(now), timestamp(now.plus(warning)), (double) warning.toMillis(), limit);
    }

    private static Uni<List<Due>> select(String sql, Object... values) {
        return PlainSql.select(sql, values)
                .map(rows -> rows.stream()
                        .map(row -> new Due((UUID) row[0], (UUID) row[1], ((OffsetDateTime) row[2]).toInstant()))
                        .toList());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
