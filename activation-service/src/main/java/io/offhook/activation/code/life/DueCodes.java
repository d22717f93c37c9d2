package io.offhook.activation.code.life;

import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Live codes whose time has come. In the caller's transaction; what becomes of them, the stream decides. */
@ApplicationScoped
public class DueCodes {

    private static final Sort IN_ORDER = Sort.by("expiresAt").and("codeId");

    /** A code that something is to be done about. */
    public record Due(UUID codeId, UUID phoneId, Instant issuedAt) {}

    /** Their time is over. */
    public Uni<List<Due>> over(Instant now, int most) {
        return list("status = 'LIVE' and expiresAt <= :now", Parameters.with("now", now), most);
    }

    /** Their end is near and has not been announced; those that live no longer than the warning are left out. */
    public Uni<List<Due>> nearTheirEnd(Instant now, Duration warning, int most) {
        return list(
                "status = 'LIVE' and not warned and expiresAt > :now and expiresAt <= :until"
                        + " and expiresAt - issuedAt > :warning",
                Parameters.with("now", now).and("until", now.plus(warning)).and("warning", warning),
                most);
    }

    private static Uni<List<Due>> list(String where, Parameters parameters, int most) {
        return CodeRow.<CodeRow>find(where, IN_ORDER, parameters)
                .page(0, most)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> new Due(row.codeId, row.phoneId, row.issuedAt))
                        .toList());
    }
}
