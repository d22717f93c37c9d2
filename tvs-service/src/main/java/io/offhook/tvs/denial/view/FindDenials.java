package io.offhook.tvs.denial.view;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Questions to the read model. */
@ApplicationScoped
public class FindDenials {

    private static final Sort NEWEST_FIRST = Sort.descending("deniedAt").and("device");

    /** A page of denied devices, the newest first. */
    public record DeniedDevices(List<DenialView> items, int page, int size, long total) {}

    @WithSession
    public Uni<DeniedDevices> page(int page, int size) {
        return DenialRow.<DenialRow>findAll(NEWEST_FIRST)
                .page(Page.of(page, size))
                .list()
                .flatMap(rows -> DenialRow.count()
                        .map(total -> new DeniedDevices(
                                rows.stream().map(DenialRow::toView).toList(), page, size, total)));
    }

    /** @param device the MAC or the fingerprint */
    @WithSession
    public Uni<Optional<DenialView>> one(String device) {
        return DenialRow.<DenialRow>findById(device)
                .map(row -> Optional.ofNullable(row).map(DenialRow::toView));
    }
}
