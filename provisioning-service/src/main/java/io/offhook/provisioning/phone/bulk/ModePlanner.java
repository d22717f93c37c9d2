package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MacField;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.upload.CsvRow;
import io.offhook.upload.CsvRow.Broken;
import io.offhook.upload.CsvRow.Values;
import java.util.Locale;
import java.util.Optional;

/** Plans the rows of a file as its mode says. Each phone may be on one row only. */
final class ModePlanner {

    private final BulkMode mode;
    private final Header header;
    private final RowPlanner inserts;
    private final LinesOfPhones lines = new LinesOfPhones();

    ModePlanner(BulkMode mode, Header header, RowPlanner inserts) {
        this.mode = mode;
        this.header = header;
        this.inserts = inserts;
    }

    /** The result of a row. */
    sealed interface Plan {}

    record Good(PlannedRow row) implements Plan {}

    record Bad(RowResult result) implements Plan {}

    Plan plan(CsvRow row) {
        return switch (row) {
            case Broken broken -> new Bad(RowResult.failed(broken.line(), broken.message()));
            case Values values -> plan(values);
        };
    }

    private Plan plan(Values row) {
        try {
            return switch (mode) {
                case INSERT -> insert(row);
                case UPDATE -> new Good(edit(row).orElseThrow(ModePlanner::noName));
                case UPSERT ->
                    new Good(new PlannedRow.EditOrPhone(
                            row.line(), edit(row), inserts.planNamed(ClearedCells.blank(row))));
                case DELETE ->
                    new Good(new PlannedRow.Removal(row.line(), claimed(row).orElseThrow(ModePlanner::noName)));
            };
        } catch (MalformedValue malformed) {
            return new Bad(RowResult.failed(row.line(), malformed.getMessage()));
        }
    }

    private Plan insert(Values row) {
        return switch (inserts.plan(row)) {
            case RowPlanner.Good good -> new Good(good.phone());
            case RowPlanner.Bad bad -> new Bad(RowResult.of(bad.report()));
        };
    }

    private Optional<PlannedRow.Edit> edit(Values row) {
        return claimed(row).map(phone -> new PlannedRow.Edit(row.line(), phone, row));
    }

    private Optional<DeviceName> claimed(Values row) {
        var cells = RowCells.of(header, row);
        var named = cells.value(PhoneColumn.DEVICE_NAME).map(ModePlanner::deviceName);
        named.ifPresent(phone -> lines.claim(phone, row.line(), "phone"));
        return named.isPresent() ? named : claimedByMac(cells, row.line());
    }

    private Optional<DeviceName> claimedByMac(RowCells row, int line) {
        var phone = row.value(PhoneColumn.MAC_ADDRESS).map(MacField::parse).map(DeviceName::of);
        phone.ifPresent(name -> lines.claim(name, line, "MAC"));
        return phone;
    }

    private static DeviceName deviceName(String text) {
        try {
            return new DeviceName(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MalformedValue("deviceName", MalformedValue.quoted(text) + " is not the name of a phone.");
        }
    }

    private static MalformedValue noName() {
        return new MalformedValue(
                "deviceName", "The row has neither a MAC ADDRESS nor a DEVICE NAME, so it names no phone.");
    }
}
