package io.offhook.provisioning.phone.bulk.csv;

import io.offhook.upload.CsvRow;
import io.offhook.upload.SpooledFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads files as an import does. */
public final class CsvFiles {

    private static final int MAX = 1_000_000;

    private CsvFiles() {}

    public static List<CsvRow> rows(String text) {
        return rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static List<CsvRow> rows(InputStream file) {
        List<CsvRow> all = new ArrayList<>();
        try (var spooled = SpooledFile.spool(file, MAX, MAX, Optional.empty()).orElseThrow();
                var rows = spooled.rows()) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** A file among the test resources. */
    public static InputStream sample(String name) {
        return Objects.requireNonNull(CsvFiles.class.getResourceAsStream("/csv/" + name), name);
    }
}
