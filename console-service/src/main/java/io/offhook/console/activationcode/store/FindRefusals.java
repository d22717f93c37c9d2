package io.offhook.console.activationcode.store;

import io.offhook.console.activationcode.Refusal;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds redemptions that were refused, the latest first, a page at a time. */
@ApplicationScoped
public class FindRefusals {

    private static final String PAGE = """
            select position, at, reason, data->>'deviceName', data->>'claimedDeviceName', phone_id, fingerprint, address,
                data->>'certificateReason', (data->>'retryAt')::timestamptz from timeline
            where type = 'RedemptionRefused.v1' and position < $1 and at >= $2 and ($3::text is null or reason = $3)
            order by position desc limit $4""";

    private static final String DEVICE = """
            select data->>'deviceName' from timeline
            where fingerprint = $1 and type = 'RedemptionRefused.v1' and data->>'deviceName' <> ''
            order by at desc, position desc limit 1""";

    private final PooledReads reads;

    FindRefusals(PooledReads reads) {
        this.reads = reads;
    }

    /**
     * @param before the position that the page begins before
     * @param since earlier refusals are left out
     */
    public Uni<List<Refusal>> page(long before, Instant since, Optional<String> reason, int size) {
        return reads.select(PAGE, before, since.atOffset(ZoneOffset.UTC), reason.orElse(null), size)
                .map(rows -> rows.stream().map(FindRefusals::refusal).toList());
    }

    /** Name of the device whose certificate was refused. */
    public Uni<Optional<String>> device(String fingerprint) {
        return reads.select(DEVICE, fingerprint)
                .map(rows -> rows.stream().map(row -> (String) row[0]).findFirst());
    }

    private static Refusal refusal(Object[] row) {
        return new Refusal(
                (Long) row[0],
                ((OffsetDateTime) row[1]).toInstant(),
                row[2] == null ? "" : (String) row[2],
                text(row[3]),
                text(row[4]),
                (UUID) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                row[9] == null ? null : ((OffsetDateTime) row[9]).toInstant());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.equals("") ? null : (String) value;
    }
}
