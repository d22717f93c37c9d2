package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.Cause;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Adds, changes and removes the phones of a batch of rows in the caller's transaction. */
@ApplicationScoped
public class SettlingRows {

    private final InsertingBatch inserting;
    private final EditingBatch editing;
    private final RemovingBatch removing;
    private final DeviceNames names;

    SettlingRows(InsertingBatch inserting, EditingBatch editing, RemovingBatch removing, DeviceNames names) {
        this.inserting = inserting;
        this.editing = editing;
        this.removing = removing;
        this.names = names;
    }

    /** Rows by what is to be done with them. */
    private record Sorted(
            List<PlannedPhone> phones,
            List<PlannedRow.Edit> edits,
            List<PlannedRow.Removal> removals,
            List<RowResult> bad) {

        Sorted() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Fails if another request got in the way of a row; the caller rolls back and may try again.
     *
     * @param rights at which sites the rows may add, change and remove phones
     * @return a result for each row, in no order
     */
    public Uni<List<RowResult>> settle(Header header, List<PlannedRow> rows, SiteRights rights, Cause cause) {
        return names.holders(rows.stream()
                        .filter(PlannedRow.EditOrPhone.class::isInstance)
                        .flatMap(row -> ((PlannedRow.EditOrPhone) row).edit().stream())
                        .map(edit -> edit.phone().text())
                        .toList())
                .map(existing -> sorted(rows, existing))
                .flatMap(sorted -> settle(header, sorted, rights, cause));
    }

    private Uni<List<RowResult>> settle(Header header, Sorted sorted, SiteRights rights, Cause cause) {
        return removing.remove(sorted.removals(), rights, cause)
                .flatMap(removed -> editing.edit(header, sorted.edits(), rights, cause)
                        .flatMap(edited -> inserting
                                .insertHere(sorted.phones(), rights, cause)
                                .map(inserted -> Stream.of(
                                                sorted.bad().stream(),
                                                removed.stream(),
                                                edited.stream(),
                                                inserted.stream().map(RowResult::of))
                                        .flatMap(each -> each)
                                        .toList())));
    }

    private static Sorted sorted(List<PlannedRow> rows, Map<String, UUID> existing) {
        var sorted = new Sorted();
        for (var row : rows) {
            switch (row) {
                case PlannedPhone it -> sorted.phones.add(it);
                case PlannedRow.Edit it -> sorted.edits.add(it);
                case PlannedRow.Removal it -> sorted.removals.add(it);
                case PlannedRow.EditOrPhone it -> sort(it, existing, sorted);
            }
        }
        return sorted;
    }

    private static void sort(PlannedRow.EditOrPhone row, Map<String, UUID> existing, Sorted sorted) {
        var edit = row.edit().filter(it -> existing.containsKey(it.phone().text()));
        if (edit.isPresent()) {
            sorted.edits.add(edit.get());
            return;
        }
        switch (row.phone()) {
            case RowPlanner.Good good -> sorted.phones.add(good.phone());
            case RowPlanner.Bad bad -> sorted.bad.add(RowResult.of(bad.report()));
        }
    }
}
