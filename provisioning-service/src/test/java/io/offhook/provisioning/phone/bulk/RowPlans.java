package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.upload.CsvRow;
import io.offhook.upload.CsvRow.Values;
import java.util.List;
import java.util.Optional;

/** Plans the rows of a file as an import does. */
final class RowPlans {

    static final RowDefaults DEFAULTS = new RowDefaults(
            Optional.empty(),
            Optional.of("8845"),
            Optional.empty(),
            Optional.of(true),
            Optional.empty(),
            Optional.empty());

    static final DeviceName DUMMY = DeviceName.dummy("5A0F33C1D2E4");

    private RowPlans() {}

    /** @param rows with the header */
    static List<RowPlanner.Plan> of(List<CsvRow> rows, RowDefaults defaults) {
        var header = Header.parse((Values) rows.getFirst());
        var planner = new RowPlanner(
                new RowReader(header, defaults), new RowIds(new byte[32]), () -> DUMMY, TestCatalogues.BUILT_IN);
        return rows.stream().skip(1).map(planner::plan).toList();
    }
}
