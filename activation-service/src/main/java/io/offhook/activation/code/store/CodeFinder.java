package io.offhook.activation.code.store;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions to the read model. */
@ApplicationScoped
public class CodeFinder {

    private static final Sort NEWEST_FIRST = Sort.descending("issuedAt").and("codeId", Sort.Direction.Descending);

    /** A page of codes, newest first. */
    public record Codes(List<CodeView> items, int page, int size, long total) {}

    /** What to look for; an absent one matches all. */
    public record Filter(
            @Nullable UUID phoneId,
            @Nullable String ownerId,
            @Nullable String model,
            CodeView.@Nullable Status status) {}

    @WithSession
    public Uni<Codes> page(Filter filter, int page, int size) {
        var conditions = new ArrayList<String>();
        var parameters = new Parameters();
        narrow(conditions, parameters, "phoneId", filter.phoneId());
        narrow(conditions, parameters, "ownerId", filter.ownerId());
        narrow(conditions, parameters, "model", filter.model());
        narrow(
                conditions,
                parameters,
                "status",
                filter.status() == null ? null : filter.status().name());
        var where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        var found = CodeRow.<CodeRow>find(where, NEWEST_FIRST, parameters).page(Page.of(page, size));
        return found.list()
                .flatMap(rows -> CodeRow.count(where, parameters)
                        .map(total ->
                                new Codes(rows.stream().map(CodeRow::toView).toList(), page, size, total)));
    }

    @WithSession
    public Uni<Optional<CodeView>> one(UUID codeId) {
        return CodeRow.<CodeRow>findById(codeId)
                .map(row -> Optional.ofNullable(row).map(CodeRow::toView));
    }

    /** How many codes can be redeemed; those whose time is over but for the sweep are among them. */
    @WithSession
    public Uni<Long> countLive() {
        return CodeRow.count("status = ?1", CodeView.Status.LIVE.name());
    }

    private static void narrow(List<String> conditions, Parameters parameters, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            parameters.and(field, value);
        }
    }
}
