package io.offhook.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files as an import does. */
final class CsvFiles {

    private CsvFiles() {}

    static List<CsvRow> rows(String text) {
        return rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<CsvRow> rows(InputStream file) {
        List<CsvRow> all = new ArrayList<>();
        try (var rows = new CsvRows(new PhysicalLines(TextEncoding.open(file, Optional.empty())))) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
