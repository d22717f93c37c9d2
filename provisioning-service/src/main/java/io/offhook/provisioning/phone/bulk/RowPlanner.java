package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.phone.ParsedPhone;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.upload.CsvRow;
import io.offhook.upload.CsvRow.Broken;
import io.offhook.upload.CsvRow.Values;
import java.util.function.Supplier;

/** Turns rows into phones, with the checks that need the file alone. Each MAC may be on one row only. */
final class RowPlanner {

    private final RowReader reader;
    private final RowIds ids;
    private final Supplier<DeviceName> dummies;
    private final Catalogue catalogue;
    private final LinesOfPhones lines = new LinesOfPhones();

    RowPlanner(RowReader reader, RowIds ids, Supplier<DeviceName> dummies, Catalogue catalogue) {
        this.reader = reader;
        this.ids = ids;
        this.dummies = dummies;
        this.catalogue = catalogue;
    }

    /** The result of a row. */
    sealed interface Plan {}

    record Good(PlannedPhone phone) implements Plan {}

    record Bad(RowReport report) implements Plan {}

    /** A row that names a phone is none that adds one: an export that is sent so would double its phones. */
    Plan plan(CsvRow row) {
        return switch (row) {
            case Broken broken -> new Bad(RowReport.failed(broken.line(), broken.message()));
            case Values values ->
                reader.namesPhone(values)
                        ? new Bad(RowReport.failed(
                                values.line(), "The row names a phone: use a job of mode update or upsert."))
                        : planNamed(values);
        };
    }

    /** The same for a row that may name a phone, where no phone has this name. */
    Plan planNamed(Values row) {
        try {
            var phone = reader.read(row).resolve(catalogue);
            phone.mac().ifPresent(mac -> lines.claim(DeviceName.of(mac), row.line(), "MAC"));
            return new Good(planned(row.line(), phone));
        } catch (MalformedValue malformed) {
            return new Bad(RowReport.failed(row.line(), malformed.getMessage()));
        }
    }

    private PlannedPhone planned(int line, ParsedPhone phone) {
        var name = phone.mac().map(DeviceName::of).orElseGet(dummies);
        boolean codeRequired = phone.needsCode(catalogue);
        return PlannedPhone.first(line, ids.next(phone, codeRequired), name, codeRequired, phone);
    }
}
