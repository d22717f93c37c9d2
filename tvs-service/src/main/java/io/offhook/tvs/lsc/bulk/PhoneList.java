package io.offhook.tvs.lsc.bulk;

import io.offhook.tvs.lsc.DeviceName;
import io.offhook.upload.CsvRow;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.NamedColumns;
import io.offhook.upload.SpooledFile;
import io.offhook.upload.UnusableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The phones of a file, each once, in its order.
 *
 * @param failures a line for each row that names no phone
 */
public record PhoneList(List<DeviceName> devices, List<Failure> failures) {

    /**
     * A row that names no phone.
     *
     * @param line physical line of the file on which the row begins
     */
    public record Failure(int line, String message) {}

    /** @throws UnusableFile if the header has no column of device names */
    public static PhoneList read(SpooledFile file) throws IOException {
        try (var rows = file.rows()) {
            var columns = NamedColumns.parse(rows.header(), PhoneColumn::named, PhoneColumn::heading)
                    .demandOneOf(List.of(PhoneColumn.DEVICE_NAME), "DEVICE NAME or MAC ADDRESS");
            var devices = new LinkedHashSet<DeviceName>();
            var failures = new ArrayList<Failure>();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                switch (row.get()) {
                    case CsvRow.Broken broken -> failures.add(new Failure(broken.line(), broken.message()));
                    case Values values ->
                        DeviceName.parse(columns.value(values, PhoneColumn.DEVICE_NAME, UnusableFile::new))
                                .ifPresentOrElse(
                                        devices::add,
                                        () -> failures.add(new Failure(
                                                values.line(),
                                                "A phone is named by SEP and its MAC, or by its MAC: 12 hex digits.")));
                }
            }
            return new PhoneList(List.copyOf(devices), List.copyOf(failures));
        }
    }
}
