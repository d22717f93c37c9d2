package io.offhook.provisioning.phone.job.work;

import io.offhook.upload.CsvRow;
import io.offhook.upload.CsvRow.Broken;
import io.offhook.upload.CsvRow.Values;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** A row as it came, as CSV with commas. */
final class RowText {

    private RowText() {}

    static String of(CsvRow row) {
        return switch (row) {
            case Values values -> of(values.values());
            case Broken broken -> of(List.of(broken.text()));
        };
    }

    private static String of(List<String> cells) {
        return CSVFormat.DEFAULT.format(cells.toArray());
    }
}
