package io.offhook.tvs.denial.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.page.PagedQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds denied devices. */
@ApplicationScoped
public class FindDenials {

    private static final Sort NEWEST_FIRST = Sort.descending("deniedAt").and("device");

    @WithSession
    public Uni<Page<DenialView>> page(PageRequest request) {
        return PagedQuery.run(DenialRow.<DenialRow>findAll(NEWEST_FIRST), request, DenialRow::toView);
    }

    /** MACs and fingerprints of all. */
    @WithSession
    public Uni<Set<String>> devices() {
        return DenialRow.<DenialRow>listAll()
                .map(rows -> rows.stream().map(row -> row.device).collect(Collectors.toUnmodifiableSet()));
    }

    /** @param device the MAC or the fingerprint */
    @WithSession
    public Uni<Optional<DenialView>> one(String device) {
        return DenialRow.<DenialRow>findById(device)
                .map(row -> Optional.ofNullable(row).map(DenialRow::toView));
    }
}
