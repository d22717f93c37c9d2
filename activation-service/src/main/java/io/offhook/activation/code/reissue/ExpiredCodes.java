package io.offhook.activation.code.reissue;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Codes that expired and can be reissued: their phones were not removed, blanked, released or issued another code since. In the caller's
 * transaction.
 */
@ApplicationScoped
class ExpiredCodes {

    private static final String MATCHING = """
            from code_view c
            where c.status = 'EXPIRED' and c.ended_at <= $1
                and not exists (select 1 from code_view n where n.phone_id = c.phone_id and n.issued_at > c.issued_at)
                and ($2::text is null or c.model = $2)
                and ($3::text is null or c.owner_id = $3)
                and ($4::text is null or c.device_name like $4 || '%')
                and ($5::timestamptz is null or c.expires_at < $5)""";

    private static final String COUNT = "select count(*) " + MATCHING;

    private static final String AFTER =
            "select c.code_id, c.phone_id, c.model " + MATCHING + " and c.code_id > $6 order by c.code_id limit $7";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** One of them. */
    record Expired(UUID codeId, UUID phoneId, String model) {}

    /** @param knownBefore expiries that were recorded later are left out */
    Uni<Long> count(ReissueFilter filter, Instant knownBefore) {
        return PlainSql.select(COUNT, values(filter, knownBefore)).map(rows -> (Long) rows.getFirst()[0]);
    }

    /** In the order of ids, after the given one. */
    Uni<List<Expired>> after(Optional<UUID> codeId, ReissueFilter filter, Instant knownBefore, int limit) {
        var matching = values(filter, knownBefore);
        var values = Arrays.copyOf(matching, matching.length + 2);
        values[matching.length] = codeId.orElse(BEFORE_ALL);
        values[matching.length + 1] = limit;
        return PlainSql.select(AFTER, values)
                .map(rows -> rows.stream()
                        .map(row -> new Expired((UUID) row[0], (UUID) row[1], (String) row[2]))
                        .toList());
    }

    private static @Nullable Object[] values(ReissueFilter filter, Instant knownBefore) {
        return new @Nullable Object[] {
            knownBefore.atOffset(ZoneOffset.UTC),
            filter.model().orElse(null),
            filter.ownerId().orElse(null),
            filter.deviceNamePrefix().orElse(null),
            filter.expiredBefore().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null)
        };
    }
}
