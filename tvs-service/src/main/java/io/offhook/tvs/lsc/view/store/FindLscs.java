package io.offhook.tvs.lsc.view.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.page.PagedQuery;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.view.store.LscOperationView.Status;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds LSCs and operations. */
@ApplicationScoped
public class FindLscs {

    private static final Sort ENDING_FIRST = Sort.ascending("notAfter").and("deviceName");
    private static final Sort NEWEST_FIRST = Sort.descending("scheduledAt").and("id");

    /** Those that end first come first. */
    @WithSession
    public Uni<Page<LscView>> page(PageRequest request) {
        return PagedQuery.run(LscRow.<LscRow>findAll(ENDING_FIRST), request, LscRow::toView);
    }

    @WithSession
    public Uni<Optional<LscView>> of(DeviceName device) {
        return LscRow.<LscRow>findById(device.text())
                .map(row -> Optional.ofNullable(row).map(LscRow::toView));
    }

    @WithSession
    public Uni<Page<LscOperationView>> operations(
            Optional<DeviceName> device, Optional<Status> status, PageRequest request) {
        return PagedQuery.run(query(device, status), request, LscOperationRow::toView);
    }

    @WithSession
    public Uni<Optional<LscOperationView>> operation(UUID id) {
        return LscOperationRow.<LscOperationRow>findById(id)
                .map(row -> Optional.ofNullable(row).map(LscOperationRow::toView));
    }

    private static PanacheQuery<LscOperationRow> query(Optional<DeviceName> device, Optional<Status> status) {
        if (device.isPresent()) {
            return status.isPresent()
                    ? LscOperationRow.find(
                            "deviceName = ?1 and status = ?2",
                            NEWEST_FIRST,
                            device.get().text(),
                            status.get())
                    : LscOperationRow.find(
                            "deviceName = ?1", NEWEST_FIRST, device.get().text());
        }
        return status.isPresent()
                ? LscOperationRow.find("status = ?1", NEWEST_FIRST, status.get())
                : LscOperationRow.findAll(NEWEST_FIRST);
    }
}
