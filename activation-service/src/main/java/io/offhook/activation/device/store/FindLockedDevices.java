package io.offhook.activation.device.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds devices whose keys were copied, locked ones and released ones. */
@ApplicationScoped
public class FindLockedDevices {

    private static final Sort LOCKED_FIRST =
            Sort.descending("locked").and("lockedAt", Sort.Direction.Descending).and("mac");

    /** Those that wait for a choice come first, the newest before. */
    @WithSession
    public Uni<Page<LockedDeviceView>> page(PageRequest page) {
        return LockedDeviceRow.<LockedDeviceRow>findAll(LOCKED_FIRST)
                .page(page.page(), page.size())
                .list()
                .flatMap(rows -> LockedDeviceRow.count()
                        .map(total -> page.of(
                                rows.stream().map(LockedDeviceRow::toView).toList(), total)));
    }
}
