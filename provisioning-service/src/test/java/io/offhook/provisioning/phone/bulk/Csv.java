package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.bulk.csv.CsvRow;
import io.offhook.provisioning.phone.bulk.csv.CsvRows;
import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.bulk.csv.PhysicalLines;
import io.offhook.provisioning.phone.bulk.csv.RowIds;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.DevicePool;
import io.offhook.provisioning.phone.ModelName;
import io.offhook.provisioning.phone.bulk.csv.CsvRow.Values;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A file, read as an import reads it. */
final class Csv {

    static final RowDefaults DEFAULTS = new RowDefaults(
            Optional.of(ModelName.parse("8845")), DevicePool.DEFAULT, Optional.of(true), Optional.empty(), false);

    static final DeviceName DUMMY = DeviceName.dummy("5A0F33C1D2E4");

    private Csv() {}

    static List<CsvRow> rows(String text) {
        return rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<CsvRow> rows(InputStream file) {
        List<CsvRow> all = new ArrayList<>();
        try (var rows = new CsvRows(new PhysicalLines(file))) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Plans by line: a phone, or why not. */
    static List<RowPlanner.Plan> plans(List<CsvRow> rows, RowDefaults defaults) {
        var header = Header.parse((Values) rows.getFirst());
        var planner = new RowPlanner(new RowReader(header, defaults), new RowIds(new byte[32]), () -> DUMMY, Map.of());
        return rows.stream().skip(1).map(planner::plan).toList();
    }

    static InputStream file(String name) {
        return Objects.requireNonNull(Csv.class.getResourceAsStream("/csv/" + name), name);
    }
}
