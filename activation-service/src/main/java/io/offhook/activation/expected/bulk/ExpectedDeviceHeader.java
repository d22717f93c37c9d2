package io.offhook.activation.expected.bulk;

import io.offhook.activation.expected.ExpectedDevice;
import io.offhook.activation.expected.MalformedEntry;
import io.offhook.upload.ColumnNames;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.UnusableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The first row of a list: what each column means.
 *
 * @param ignored names of columns that are not stored
 */
record ExpectedDeviceHeader(Map<ExpectedDeviceColumn, Integer> columns, List<String> ignored) {

    private static final int MAX_COLUMNS = 100;

    /** @throws UnusableFile if there is neither a column of MACs nor one of serial numbers, one comes twice, or there are too many */
    static ExpectedDeviceHeader parse(Values row) {
        if (row.values().size() > MAX_COLUMNS) {
            throw new UnusableFile("The header has more than " + MAX_COLUMNS + " columns.");
        }
        var header = new ExpectedDeviceHeader(new EnumMap<>(ExpectedDeviceColumn.class), new ArrayList<>());
        for (int place = 0; place < row.values().size(); place++) {
            header.add(ColumnNames.normalised(row.values().get(place)), place);
        }
        if (!header.columns.containsKey(ExpectedDeviceColumn.MAC)
                && !header.columns.containsKey(ExpectedDeviceColumn.SERIAL_NUMBER)) {
            throw new UnusableFile(
                    "The first line of the file names the columns, and one of them must be MAC or SERIAL NUMBER.");
        }
        return header;
    }

    private void add(String name, int place) {
        var column = ExpectedDeviceColumn.named(name);
        if (column.isEmpty()) {
            if (!name.isEmpty()) {
                ignored.add(name);
            }
        } else if (columns.put(column.get(), place) != null) {
            throw new UnusableFile(
                    "The header has two columns for " + column.get().heading() + ".");
        }
    }

    /** @throws MalformedEntry with a sentence about the mistake in the row */
    ExpectedDevice device(Values row) {
        return ExpectedDevice.parse(
                value(row, ExpectedDeviceColumn.MAC),
                value(row, ExpectedDeviceColumn.SERIAL_NUMBER),
                value(row, ExpectedDeviceColumn.MODEL));
    }

    private String value(Values row, ExpectedDeviceColumn column) {
        int place = columns.getOrDefault(column, Integer.MAX_VALUE);
        row.fault(place).ifPresent(fault -> {
            throw new MalformedEntry(fault);
        });
        return place < row.values().size() ? row.values().get(place) : "";
    }
}
