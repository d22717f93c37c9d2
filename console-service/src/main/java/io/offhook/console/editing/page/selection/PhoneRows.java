package io.offhook.console.editing.page.selection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.console.phone.BulkEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Writes the file of a job: a row for each phone, with what changes. */
final class PhoneRows {

    private static final String DEVICE_NAME = "DEVICE NAME";

    private PhoneRows() {}

    static byte[] csv(List<String> deviceNames, BulkEdit edit) {
        var columns = edit.columns();
        var heading = new ArrayList<String>(List.of(DEVICE_NAME));
        heading.addAll(columns.keySet());
        var file = new StringBuilder();
        try (var rows = CSVFormat.RFC4180.print(file)) {
            rows.printRecord(heading);
            for (var name : deviceNames) {
                var row = new ArrayList<String>(List.of(name));
                row.addAll(columns.values());
                rows.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return file.toString().getBytes(UTF_8);
    }
}
