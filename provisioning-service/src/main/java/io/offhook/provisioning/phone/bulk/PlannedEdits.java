package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.PhoneChanges;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.phone.PhoneEdit;
import io.offhook.provisioning.phone.bulk.PlannedRow.Edit;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import io.offhook.rest.site.SiteRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Checks the rows of a batch against the phones that they change. */
final class PlannedEdits {

    private final Header header;
    private final Catalogue catalogue;
    private final Map<String, PhoneView> phones;
    private final Supplier<DeviceName> dummies;

    PlannedEdits(Header header, Catalogue catalogue, List<PhoneView> phones, Supplier<DeviceName> dummies) {
        this.header = header;
        this.catalogue = catalogue;
        this.phones = phones.stream().collect(Collectors.toMap(PhoneView::deviceName, Function.identity()));
        this.dummies = dummies;
    }

    /**
     * @param texts of all lines; empty: they stay
     * @param seen whether the row changes this version of the phone alone
     */
    record Accepted(int line, PhoneView phone, PhoneChanges changes, Optional<List<LineText>> texts, boolean seen) {

        Reconfigure command() {
            return new Reconfigure(changes, false, hasOtherTexts());
        }

        boolean hasOtherTexts() {
            return texts.isPresent() && !phone.shows(texts.get());
        }

        private Optional<String> owner() {
            return changes.ownerId().flatMap(it -> it).map(UserId::text);
        }

        private Optional<String> newName() {
            return changes.name().map(DeviceName::text);
        }
    }

    /** Rows that may be applied, and the others. */
    record Result(List<Accepted> accepted, List<RowResult> bad) {

        Set<String> owners() {
            return accepted.stream().flatMap(each -> each.owner().stream()).collect(Collectors.toSet());
        }

        List<String> newNames() {
            return accepted.stream().flatMap(each -> each.newName().stream()).toList();
        }

        /**
         * @param holders phones that have the new names
         * @param rights who is limited to sites is not told which phone it is: it may be elsewhere
         */
        Result checked(Set<String> knownOwners, Map<String, UUID> holders, SiteRights rights) {
            var checked = new Result(new ArrayList<>(), new ArrayList<>(bad));
            for (var each : accepted) {
                var holder = each.newName().map(holders::get);
                var unknown = each.owner().filter(owner -> !knownOwners.contains(owner));
                if (unknown.isPresent()) {
                    checked.bad.add(RowResult.failed(
                            each.line(), "There is no user " + unknown.get() + ": create the user first."));
                } else if (holder.isPresent()) {
                    checked.bad.add(RowResult.failed(
                            each.line(),
                            "Another phone is " + each.newName().orElseThrow() + " already"
                                    + (rights.isLimited() ? "." : ": " + holder.get() + ".")));
                } else {
                    checked.accepted.add(each);
                }
            }
            return checked;
        }
    }

    Result plan(List<Edit> rows) {
        var result = new Result(new ArrayList<>(), new ArrayList<>());
        for (var row : rows) {
            try {
                result.accepted.add(accepted(row));
            } catch (MalformedValue malformed) {
                result.bad.add(RowResult.failed(row.line(), malformed.getMessage()));
            }
        }
        return result;
    }

    private Accepted accepted(Edit row) {
        var phone = Optional.ofNullable(phones.get(row.phone().text()))
                .orElseThrow(() -> new MalformedValue(
                        "mac", "There is no phone " + row.phone().text() + "."));
        var cells = RowCells.of(header, row.row());
        var edit = new EditReader(cells, phone, dummies).read();
        boolean seen = !edit.equals(PhoneEdit.NOTHING) && SeenVersions.demand(cells, phone);
        return new Accepted(row.line(), phone, edit.resolve(catalogue), edit.texts(), seen);
    }
}
