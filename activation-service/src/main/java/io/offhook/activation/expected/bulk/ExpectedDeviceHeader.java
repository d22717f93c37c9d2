package io.offhook.activation.expected.bulk;

import io.offhook.activation.expected.ExpectedDevice;
import io.offhook.activation.expected.MalformedEntry;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.NamedColumns;
import io.offhook.upload.UnusableFile;
import java.util.List;

/** The first row of a list: what each column means. */
record ExpectedDeviceHeader(NamedColumns<ExpectedDeviceColumn> columns) {

    /** @throws UnusableFile if there is neither a column of MACs nor one of serial numbers, one comes twice, or there are too many */
    static ExpectedDeviceHeader parse(Values row) {
        return new ExpectedDeviceHeader(NamedColumns.parse(
                        row, ExpectedDeviceColumn::named, ExpectedDeviceColumn::heading)
                .demandOneOf(
                        List.of(ExpectedDeviceColumn.MAC, ExpectedDeviceColumn.SERIAL_NUMBER), "MAC or SERIAL NUMBER"));
    }

    /** Names of columns that are not stored. */
    List<String> ignored() {
        return columns.ignored();
    }

    /** @throws MalformedEntry with a sentence about the mistake in the row */
    ExpectedDevice device(Values row) {
        return ExpectedDevice.parse(
                value(row, ExpectedDeviceColumn.MAC),
                value(row, ExpectedDeviceColumn.SERIAL_NUMBER),
                value(row, ExpectedDeviceColumn.MODEL));
    }

    private String value(Values row, ExpectedDeviceColumn column) {
        return columns.value(row, column, MalformedEntry::new);
    }
}
