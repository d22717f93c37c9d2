package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.MalformedValue;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;

/** Rows with the version of their phone, as an export has it, change the phone only if nobody else did meanwhile. */
final class SeenVersions {

    private static final String VERSIONS = "select id, version from phone_view where id = any($1::uuid[])";

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
     * Another request may have come between the look and the change. In the caller's transaction; fails with {@link VersionConflict} if it
     * did, so that the rows are tried again.
     *
     * @param expected by phone
     */
    static Uni<Void> demandAfter(Map<UUID, Long> expected) {
        return expected.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.select(VERSIONS, (Object) expected.keySet().toArray(UUID[]::new))
                        .invoke(rows -> rows.forEach(row -> demand((UUID) row[0], (Long) row[1], expected)))
                        .replaceWithVoid();
    }

    private static void demand(UUID phone, long version, Map<UUID, Long> expected) {
        long then = expected.getOrDefault(phone, version);
        if (version != then) {
            throw new VersionConflict(phone.toString(), then);
        }
    }
}
