package io.offhook.activation.code.reissue;

import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Codes that expired and are still waited for: their phones were not removed, blanked, released or issued another one since. In
 * the caller's transaction.
 */
@ApplicationScoped
public class ExpiredCodes {

    /**
     * Which of them; an empty one matches all.
     *
     * @param expiredBefore the end of their life lies before this
     * @param knownBefore their expiry was recorded up to this
     */
    public record Filter(
            Optional<String> model,
            Optional<String> ownerId,
            Optional<String> deviceNamePrefix,
            Optional<Instant> expiredBefore,
            Instant knownBefore) {}

    /** One of them. */
    public record Expired(UUID codeId, UUID phoneId, String model) {}

    private record Condition(String text, Parameters parameters) {}

    public Uni<Long> count(Filter filter) {
        var condition = condition(filter, Optional.empty());
        return CodeRow.count("from CodeRow c where " + condition.text(), condition.parameters());
    }

    /** In the order of ids, from behind the given one. */
    public Uni<List<Expired>> after(Optional<UUID> codeId, Filter filter, int most) {
        var condition = condition(filter, codeId);
        return CodeRow.<CodeRow>find(
                        "from CodeRow c where " + condition.text() + " order by c.codeId", condition.parameters())
                .page(0, most)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> new Expired(row.codeId, row.phoneId, row.model))
                        .toList());
    }

    private static Condition condition(Filter filter, Optional<UUID> after) {
        var conditions = new ArrayList<>(List.of(
                "c.status = 'EXPIRED'",
                "c.endedAt <= :knownBefore",
                "not exists (select 1 from CodeRow n where n.phoneId = c.phoneId and n.issuedAt > c.issuedAt)"));
        var parameters = Parameters.with("knownBefore", filter.knownBefore());
        narrow(conditions, parameters, "c.model =", "model", filter.model());
        narrow(conditions, parameters, "c.ownerId =", "ownerId", filter.ownerId());
        narrow(
                conditions,
                parameters,
                "c.deviceName like",
                "prefix",
                filter.deviceNamePrefix().map(prefix -> prefix + "%"));
        narrow(conditions, parameters, "c.expiresAt <", "expiredBefore", filter.expiredBefore());
        narrow(conditions, parameters, "c.codeId >", "after", after);
        return new Condition(String.join(" and ", conditions), parameters);
    }

    private static void narrow(
            List<String> conditions, Parameters parameters, String comparison, String name, Optional<?> value) {
        value.ifPresent(wanted -> {
            conditions.add(comparison + " :" + name);
            parameters.and(name, wanted);
        });
    }
}
