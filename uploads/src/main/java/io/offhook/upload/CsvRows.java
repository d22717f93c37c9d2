package io.offhook.upload;

import io.offhook.upload.CsvRow.Broken;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.PhysicalLines.PhysicalLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one after the other. A quote that is never closed breaks its own line and not the rest of the file: lines are
 * joined to one row only if the joined row is complete.
 */
public final class CsvRows implements Rows {

    private static final int MAX_LINES_OF_A_ROW = 10;

    private final PhysicalLines lines;
    private @Nullable Dialect dialect;

    CsvRows(PhysicalLines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<CsvRow> next() throws IOException {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!isDeclaration(line.get())) {
                var row = row(line.get());
                if (!(row instanceof Values values && values.isPassedOver())) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    /** The first line may say what is between values. */
    private boolean isDeclaration(PhysicalLine line) {
        if (dialect == null && line.number() == 1) {
            dialect = Dialect.declaredBy(line.text()).orElse(null);
            return dialect != null;
        }
        return false;
    }

    /** Of the header, unless it was declared before. */
    private Dialect dialect(String line) {
        if (dialect == null) {
            var found = Dialect.of(line);
            dialect = line.isBlank() ? null : found;
            return found;
        }
        return dialect;
    }

    private CsvRow row(PhysicalLine first) throws IOException {
        if (first.cut()) {
            return new Broken(first.number(), "", "The line is longer than any row can be.");
        }
        var format = dialect(first.text()).format();
        var alone = parse(first.number(), first.text(), format);
        return alone.isPresent() ? alone.get() : joined(first, format);
    }

    private CsvRow joined(PhysicalLine first, CSVFormat format) throws IOException {
        var text = new StringBuilder(first.text());
        Deque<PhysicalLine> taken = new ArrayDeque<>();
        while (taken.size() < MAX_LINES_OF_A_ROW) {
            var next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            taken.addLast(next.get());
            text.append('\n').append(next.get().text());
            var row = parse(first.number(), text.toString(), format);
            if (row.isPresent()) {
                return row.get();
            }
        }
        lines.putBack(taken);
        return new Broken(first.number(), first.text(), "A quote is not closed, or something follows a closing quote.");
    }

    private static Optional<Values> parse(int line, String text, CSVFormat format) {
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.getRecords();
            return switch (records.size()) {
                case 0 -> Optional.of(new Values(line, List.of()));
                case 1 -> Optional.of(values(line, records.getFirst()));
                default -> Optional.empty();
            };
        } catch (IOException | UncheckedIOException notCsv) {
            return Optional.empty();
        }
    }

    private static Values values(int line, CSVRecord row) {
        var values = row.stream().map(Blanks::strip).map(FormulaGuard::takenOff).toList();
        var faults = new HashMap<Integer, String>();
        for (int place = 0; place < values.size(); place++) {
            if (SpreadsheetErrors.contain(values.get(place))) {
                faults.put(place, SpreadsheetErrors.FAULT);
            }
        }
        return new Values(line, values, faults);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
