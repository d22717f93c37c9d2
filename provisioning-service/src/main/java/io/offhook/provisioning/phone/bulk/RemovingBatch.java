package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.Cause;
import io.offhook.provisioning.phone.bulk.PlannedRow.Removal;
import io.offhook.provisioning.phone.bulk.RowResult.Outcome;
import io.offhook.provisioning.phone.store.ChangingPhone;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Removes the phones of a batch of rows in the caller's transaction. */
@ApplicationScoped
class RemovingBatch {

    private final DeviceNames names;
    private final ChangingPhone changing;

    RemovingBatch(DeviceNames names, ChangingPhone changing) {
        this.names = names;
        this.changing = changing;
    }

    Uni<List<RowResult>> remove(List<Removal> rows, SiteRights rights, Cause cause) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return names.holders(rows.stream().map(row -> row.phone().text()).toList())
                .flatMap(found -> changing.removeAll(List.copyOf(found.values()), rights, cause)
                        .map(removed -> rows.stream()
                                .map(row -> result(row, found, removed))
                                .toList()));
    }

    private static RowResult result(Removal row, Map<String, UUID> found, Set<UUID> removed) {
        var phone = found.get(row.phone().text());
        return phone != null && removed.contains(phone)
                ? RowResult.done(row.line(), Outcome.DELETED)
                : RowResult.failed(
                        row.line(), "There is no phone " + row.phone().text() + ".");
    }
}
