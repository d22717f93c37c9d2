package io.offhook.tvs.denial.store;

import io.offhook.rest.request.Page;
import io.offhook.rest.request.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds denied devices. */
@ApplicationScoped
public class FindDenials {

    private static final Sort NEWEST_FIRST = Sort.descending("deniedAt").and("device");

    @WithSession
    public Uni<Page<DenialView>> page(PageRequest request) {
        return DenialRow.<DenialRow>findAll(NEWEST_FIRST)
                .page(request.page(), request.size())
                .list()
                .flatMap(rows -> DenialRow.count().map(total -> request.of(rows, total)))
                .map(page -> page.map(DenialRow::toView));
    }

    /** @param device the MAC or the fingerprint */
    @WithSession
    public Uni<Optional<DenialView>> one(String device) {
        return DenialRow.<DenialRow>findById(device)
                .map(row -> Optional.ofNullable(row).map(DenialRow::toView));
    }
}
