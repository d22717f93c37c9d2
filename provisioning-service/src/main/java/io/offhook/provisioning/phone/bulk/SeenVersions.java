package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.sql.VersionConflict;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.MalformedValue;
import java.util.Map;
import java.util.UUID;

/** Rows with the version of their phone, as an export has it, change the phone only if nobody else did meanwhile. */
final class SeenVersions {

    private SeenVersions() {}

    /**
     * @return whether the row names the version
     * @throws MalformedValue if it names another than the phone has
     */
    static boolean demand(RowCells row, PhoneView phone) {
        var seen = row.value(PhoneColumn.VERSION);
        if (seen.isPresent() && !seen.get().equals(Long.toString(phone.version()))) {
            throw new MalformedValue("version", "The phone was changed since: export it again.");
        }
        return seen.isPresent();
    }

    /**
     * Another request may have come between the look and the change.
     *
     * @param expected by phone
     * @throws VersionConflict if it did; the rows are tried again
     */
    static void demandAfter(Map<UUID, Long> expected, Iterable<PhoneView> changed) {
        for (var phone : changed) {
            long version = expected.getOrDefault(phone.id(), phone.version());
            if (phone.version() != version) {
                throw new VersionConflict(phone.id().toString(), version);
            }
        }
    }
}
