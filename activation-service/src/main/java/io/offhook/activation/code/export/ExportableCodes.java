package io.offhook.activation.code.export;

import io.offhook.activation.code.CodeDigits;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.rest.site.SiteRights.At;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Live codes that an export shows, those that expire first before the others. In the caller's transaction. */
@ApplicationScoped
class ExportableCodes {

    private static final String MATCHING = """
            from code_view c left join phone_info p on p.phone_id = c.phone_id
            where c.status = 'LIVE' and c.expires_at > $1 and c.issued_at <= $2
                and ($3::uuid is null or p.job_id = $3)
                and ($4::text is null or p.device_pool = $4)
                and ($5::text is null or c.model = $5)
                and ($6::text is null or c.owner_id = $6)
                and ($7::timestamptz is null or c.expires_at < $7)
                and ($8::text[] is null or lower(p.device_pool) = any($8))""";

    private static final String COUNT = "select count(*) " + MATCHING;

    private static final String AFTER = """
            select c.code_id, c.phone_id, c.expires_at, c.device_name, coalesce(p.description, ''), c.model, c.owner_id,
                coalesce(p.device_pool, '')
            """ + MATCHING + """
             and (c.expires_at, c.code_id) > ($9, $10)
            order by c.expires_at, c.code_id limit $11""";

    /** Where an export is. */
    record Position(Instant expiresAt, UUID codeId) {

        /** Before all codes that are live then. */
        static Position before(Instant at) {
            return new Position(at, new UUID(0, 0));
        }
    }

    /** One of them, without its digits. */
    record Row(
            UUID codeId,
            UUID phoneId,
            Instant expiresAt,
            String deviceName,
            String description,
            String model,
            @Nullable String ownerId,
            String devicePool) {

        Position position() {
            return new Position(expiresAt, codeId);
        }

        ExportedCode with(CodeDigits digits) {
            return new ExportedCode(
                    codeId, phoneId, digits, expiresAt, deviceName, description, model, ownerId, devicePool);
        }
    }

    Uni<Long> count(ExportFilter filter, Instant at) {
        return PlainSql.select(COUNT, values(filter, at, at)).map(rows -> (Long) rows.getFirst()[0]);
    }

    /**
     * The next ones.
     *
     * @param now which of them are live
     * @param issuedBy codes that were issued later are left out
     */
    Uni<List<Row>> after(Position position, ExportFilter filter, Instant now, Instant issuedBy, int limit) {
        var matching = values(filter, now, issuedBy);
        var values = Arrays.copyOf(matching, matching.length + 3);
        values[matching.length] = utc(position.expiresAt());
        values[matching.length + 1] = position.codeId();
        values[matching.length + 2] = limit;
        return PlainSql.select(AFTER, values)
                .map(rows -> rows.stream().map(ExportableCodes::row).toList());
    }

    private static Row row(@Nullable Object[] row) {
        return new Row(
                (UUID) row[0],
                (UUID) row[1],
                ((OffsetDateTime) row[2]).toInstant(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }

    private static @Nullable Object[] values(ExportFilter filter, Instant now, Instant issuedBy) {
        return new @Nullable Object[] {
            utc(now),
            utc(issuedBy),
            filter.jobId(),
            filter.devicePool(),
            filter.model(),
            filter.ownerId(),
            filter.expiresBefore() == null ? null : utc(filter.expiresBefore()),
            filter.sites() instanceof At at ? at.lowerCase().toArray(String[]::new) : null
        };
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
