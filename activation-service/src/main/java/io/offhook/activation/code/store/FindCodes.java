package io.offhook.activation.code.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.rest.site.SiteRights;
import io.offhook.rest.site.SiteRights.At;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds codes by what REST asks for, without their digits. */
@ApplicationScoped
public class FindCodes {

    private static final String AT_SITES =
            "phoneId in (select p.phoneId from PhoneInfoRow p where lower(p.devicePool) in :pools)";

    private static final Sort NEWEST_FIRST = Sort.descending("issuedAt").and("codeId", Sort.Direction.Descending);

    /**
     * What to look for; an absent one matches all.
     *
     * @param sites at which the phones are
     */
    public record Filter(
            @Nullable UUID phoneId,
            @Nullable String ownerId,
            @Nullable String model,
            CodeView.@Nullable Status status,
            SiteRights sites) {}

    private record Condition(String text, Parameters parameters) {}

    /** Newest first. */
    @WithSession
    public Uni<Page<CodeView>> page(Filter filter, PageRequest page) {
        var condition = condition(filter);
        var found = CodeRow.<CodeRow>find(condition.text(), NEWEST_FIRST, condition.parameters())
                .page(page.page(), page.size());
        return found.list()
                .flatMap(rows -> CodeRow.count(condition.text(), condition.parameters())
                        .map(total -> page.of(rows.stream().map(CodeRow::toView).toList(), total)));
    }

    /** A code, if its phone is at one of the sites. */
    @WithSession
    public Uni<Optional<CodeView>> one(UUID codeId, SiteRights sites) {
        return CodeRow.<CodeRow>findById(codeId)
                .map(row -> Optional.ofNullable(row).map(CodeRow::toView))
                .flatMap(found -> found.isPresent() && sites instanceof At at
                        ? CodeRow.count(
                                        "codeId = :codeId and " + AT_SITES,
                                        Parameters.with("codeId", codeId).and("pools", at.lowerCase()))
                                .map(count -> found.filter(ignored -> count > 0))
                        : Uni.createFrom().item(found));
    }

    /** Those of the codes that are live and whose phones are at the sites. In a transaction they are as it sees them. */
    @WithSession
    public Uni<List<CodeView>> live(List<UUID> codeIds, SiteRights sites) {
        var conditions = new ArrayList<>(List.of("codeId in :codeIds", "status = :status"));
        var parameters = Parameters.with("codeIds", codeIds).and("status", CodeView.Status.LIVE.name());
        limit(conditions, parameters, sites);
        return CodeRow.<CodeRow>find(String.join(" and ", conditions), parameters)
                .list()
                .map(rows -> rows.stream().map(CodeRow::toView).toList());
    }

    /** How many codes are live; those that expired since the last sweep are among them. */
    @WithSession
    public Uni<Long> countLive() {
        return CodeRow.count("status = ?1", CodeView.Status.LIVE.name());
    }

    private static Condition condition(Filter filter) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new Parameters();
        narrow(conditions, parameters, "phoneId", filter.phoneId());
        narrow(conditions, parameters, "ownerId", filter.ownerId());
        narrow(conditions, parameters, "model", filter.model());
        var status = filter.status();
        narrow(conditions, parameters, "status", status == null ? null : status.name());
        limit(conditions, parameters, filter.sites());
        return new Condition(String.join(" and ", conditions), parameters);
    }

    private static void limit(List<String> conditions, Parameters parameters, SiteRights sites) {
        if (sites instanceof At at) {
            conditions.add(AT_SITES);
            parameters.and("pools", at.lowerCase());
        }
    }

    private static void narrow(List<String> conditions, Parameters parameters, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            parameters.and(field, value);
        }
    }
}
