package io.offhook.tvs.approval.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.page.PagedQuery;
import io.offhook.tvs.approval.ApprovalStatus;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds proposals. */
@ApplicationScoped
public class FindApprovals {

    private static final Sort NEWEST_FIRST = Sort.descending("requestedAt").and("id");

    private final ChangeFeatures features;
    private final Clock clock;

    FindApprovals(ChangeFeatures features, Clock clock) {
        this.features = features;
        this.clock = clock;
    }

    /** @param status those of this status alone; null for all */
    @WithSession
    public Uni<Page<ApprovalView>> page(@Nullable ApprovalStatus status, PageRequest request) {
        var now = clock.instant();
        return PagedQuery.run(query(status, now), request, row -> row.toView(now));
    }

    @WithSession
    public Uni<Optional<ApprovalView>> one(UUID id) {
        return ApprovalRow.<ApprovalRow>findById(id)
                .map(row -> Optional.ofNullable(row).map(found -> found.toView(clock.instant())));
    }

    /** The certificates first: they are deleted as the proposal ends. */
    @WithSession
    public Uni<Optional<ApprovalDetails>> details(UUID id) {
        return certificates(id)
                .flatMap(certificates -> one(id).flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : details(found.get(), certificates).map(Optional::of)));
    }

    /** Base64 DER, in the order in which they were proposed. */
    @WithSession
    Uni<List<String>> certificates(UUID id) {
        return ProposedCertificateRow.<ProposedCertificateRow>list("proposal = ?1 order by place", id)
                .map(rows -> rows.stream().map(row -> row.certificate).toList());
    }

    private Uni<ApprovalDetails> details(ApprovalView approval, List<String> certificates) {
        if (approval.status() != ApprovalStatus.PENDING) {
            return Uni.createFrom().item(new ApprovalDetails(approval, List.of()));
        }
        return features.of(approval.action())
                .effects(new Proposal(approval.change(), certificates))
                .map(effects -> new ApprovalDetails(approval, effects));
    }

    private static PanacheQuery<ApprovalRow> query(@Nullable ApprovalStatus status, Instant now) {
        if (status == null) {
            return ApprovalRow.findAll(NEWEST_FIRST);
        }
        return switch (status) {
            case PENDING -> ApprovalRow.find("status = 'PENDING' and expiresAt > ?1", NEWEST_FIRST, now);
            case EXPIRED -> ApprovalRow.find("status = 'PENDING' and expiresAt <= ?1", NEWEST_FIRST, now);
            case APPROVED, REJECTED -> ApprovalRow.find("status = ?1", NEWEST_FIRST, status.name());
        };
    }
}
