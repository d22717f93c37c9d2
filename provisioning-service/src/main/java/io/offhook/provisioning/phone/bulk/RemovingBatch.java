package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.Cause;
import io.offhook.provisioning.phone.bulk.PlannedRow.Removal;
import io.offhook.provisioning.phone.bulk.RowResult.Outcome;
import io.offhook.provisioning.phone.store.ChangingPhone;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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

    Uni<List<RowResult>> remove(List<Removal> rows, Cause cause) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return names.holders(rows.stream().map(row -> row.phone().text()).toList())
                .flatMap(found -> changing.removeAll(List.copyOf(found.values()), cause)
                        .map(done ->
                                rows.stream().map(row -> result(row, found)).toList()));
    }

    private static RowResult result(Removal row, Map<String, UUID> found) {
        return found.containsKey(row.phone().text())
                ? RowResult.done(row.line(), Outcome.DELETED)
                : RowResult.failed(
                        row.line(), "There is no phone " + row.phone().text() + ".");
    }
}
