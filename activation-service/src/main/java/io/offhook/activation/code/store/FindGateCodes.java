package io.offhook.activation.code.store;

import io.offhook.activation.code.secret.CodeFingerprint;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Finds the codes that the gate may know: those whose time is not over, live or not. The gate forgets a code with its time. */
@ApplicationScoped
public class FindGateCodes {

    private static final int PAGE = 1_000;

    private static final String NEXT = """
            select v.code_id, v.phone_id, f.key_id, encode(f.fingerprint, 'hex'), v.status = 'LIVE', v.expires_at
            from code_view v join code_fingerprint f on f.code_id = v.code_id
            where v.expires_at > $1 and v.code_id > $2 order by v.code_id limit $3""";

    private final PooledReads reads;
    private final Clock clock;

    FindGateCodes(PooledReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** A code that has not expired. */
    public record GateCode(UUID codeId, UUID phoneId, CodeFingerprint fingerprint, boolean isLive, Instant expiresAt) {}

    /** Page by page, in the order of ids. */
    public Multi<GateCode> all() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var last = new AtomicReference<>(new UUID(0, 0));
        return Multi.createBy()
                .repeating()
                .uni(() -> page(now, last))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page));
    }

    private Uni<List<GateCode>> page(OffsetDateTime now, AtomicReference<UUID> last) {
        return reads.select(NEXT, now, last.get(), PAGE)
                .map(rows -> rows.stream().map(FindGateCodes::code).toList())
                .invoke(page -> {
                    if (!page.isEmpty()) {
                        last.set(page.getLast().codeId());
                    }
                });
    }

    private static GateCode code(Object[] row) {
        return new GateCode(
                (UUID) row[0],
                (UUID) row[1],
                new CodeFingerprint((String) row[2], HexFormat.of().parseHex((String) row[3])),
                (Boolean) row[4],
                ((OffsetDateTime) row[5]).toInstant());
    }
}
