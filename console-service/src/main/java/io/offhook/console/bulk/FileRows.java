package io.offhook.console.bulk;

import io.offhook.upload.CsvRow;
import io.offhook.upload.Rows;
import io.offhook.upload.SpooledFile;
import io.offhook.upload.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first rows of a file, as they are read.
 *
 * @param columns names of the columns
 */
public record FileRows(List<String> columns, List<Row> rows) {

    public static final FileRows NONE = new FileRows(List.of(), List.of());

    private static final int MAX_BYTES = 32 * 1024 * 1024;
    private static final int MAX_LINES = 1_000_001;
    private static final int MAX_COLUMNS = 60;
    private static final int MAX_CELL = 80;

    public FileRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line of the file; 0: not known
     * @param cells in the order of the columns
     * @param problem why it cannot be read, or failed; empty: nothing is wrong
     */
    public record Row(int line, List<String> cells, String problem) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public boolean isNone() {
        return columns.isEmpty();
    }

    /**
     * Reads from disk, so it belongs on a worker thread.
     *
     * @param charset of its text, if somebody says so
     * @throws UnusableFile if no row of it can be read
     */
    public static FileRows first(InputStream file, Optional<Charset> charset, int most) throws IOException {
        try (var spooled = SpooledFile.spool(file, MAX_BYTES, MAX_LINES, charset)
                        .orElseThrow(() -> new UnusableFile("The file is larger than 32 MB; split it."));
                var rows = spooled.rows()) {
            return new FileRows(cells(rows.header().values()), rows(rows, most));
        }
    }

    /**
     * The first rows of a file of failed rows: CSV, with the reasons in the last column.
     *
     * @param text may begin with a byte order mark
     */
    public static FileRows failed(String text, int most) {
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var parser = CSVParser.parse(content, CSVFormat.DEFAULT)) {
            var rows = parser.stream().limit(most + 1L).map(CSVRecord::toList).toList();
            return rows.isEmpty()
                    ? NONE
                    : new FileRows(
                            withoutLast(rows.getFirst()),
                            rows.stream()
                                    .skip(1)
                                    .map(each -> new Row(0, withoutLast(each), each.getLast()))
                                    .toList());
        } catch (IOException | UncheckedIOException e) {
            return NONE;
        }
    }

    private static List<String> withoutLast(List<String> cells) {
        return cells(cells.subList(0, cells.size() - 1));
    }

    private static List<Row> rows(Rows source, int most) throws IOException {
        var rows = new ArrayList<Row>();
        while (rows.size() < most) {
            var next = source.next();
            if (next.isEmpty()) {
                break;
            }
            rows.add(row(next.get()));
        }
        return rows;
    }

    private static Row row(CsvRow row) {
        return switch (row) {
            case CsvRow.Values it ->
                new Row(
                        it.line(),
                        cells(it.values()),
                        it.faults().values().stream().findFirst().orElse(""));
            case CsvRow.Broken it -> new Row(it.line(), List.of(), it.message());
        };
    }

    private static List<String> cells(List<String> values) {
        return values.stream()
                .limit(MAX_COLUMNS)
                .map(each -> each.length() > MAX_CELL ? each.substring(0, MAX_CELL) + "…" : each)
                .toList();
    }
}
