package io.offhook.console.activationcode.store;

import io.offhook.console.activationcode.ListedCode;
import io.offhook.console.activationcode.ListedCode.Place;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists live codes, those that expire first before the others, a page at a time. */
@ApplicationScoped
public class ListLiveCodes {

    /** The bound that a row comparison implies is repeated for the index. */
    private static final String PAGE = """
            select code_id, phone_id, device_name, model, owner_id, device_pool, code_issued_at, code_expires_at from phone
            where code_state = 'LIVE' and removed_at is null and device_name is not null and code_expires_at >= $1
                and (code_expires_at, phone_id) > ($1, $2::uuid) and code_expires_at < coalesce($3::timestamptz, 'infinity')
            order by code_expires_at, phone_id limit $4""";

    private final PooledReads reads;

    ListLiveCodes(PooledReads reads) {
        this.reads = reads;
    }

    /** @param before codes that expire then or later are left out; absent: none is */
    public Uni<List<ListedCode>> page(Place after, Optional<Instant> before, int size) {
        return reads.select(
                        PAGE,
                        after.expiresAt().atOffset(ZoneOffset.UTC),
                        after.phoneId(),
                        before.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null),
                        size)
                .map(rows -> rows.stream().map(ListLiveCodes::code).toList());
    }

    private static ListedCode code(Object[] row) {
        return new ListedCode(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((OffsetDateTime) row[6]).toInstant(),
                ((OffsetDateTime) row[7]).toInstant());
    }
}
