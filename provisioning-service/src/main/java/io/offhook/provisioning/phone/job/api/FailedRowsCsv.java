package io.offhook.provisioning.phone.job.api;

import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.phone.job.store.FailedRows.FailedRow;
import io.offhook.upload.ColumnNames;
import io.offhook.upload.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Writes failed rows as they came, each with its line and its reason in the last column. A cell that a spreadsheet would compute has an apostrophe. */
final class FailedRowsCsv {

    static final int PAGE = 500;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT;

    /** Spreadsheets take a file without it for one of another charset. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> header;
    private final Set<Integer> reasons;
    private final Writer output;

    FailedRowsCsv(List<String> header, OutputStream output) {
        this.reasons = IntStream.range(0, header.size())
                .filter(place -> ColumnNames.normalised(header.get(place)).equals(PhoneColumn.REASON.heading()))
                .boxed()
                .collect(Collectors.toSet());
        this.header = withoutReasons(header);
        this.output = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    }

    /** @param rowsAfter the rows after a line, {@link #PAGE} at most */
    void write(IntFunction<List<FailedRow>> rowsAfter) throws IOException {
        output.write(BYTE_ORDER_MARK);
        line(header, header.size(), PhoneColumn.REASON.heading());
        int last = 0;
        for (var page = rowsAfter.apply(last); !page.isEmpty(); page = rowsAfter.apply(last)) {
            for (var row : page) {
                line(withoutReasons(cells(row)), header.size(), "Line " + row.line() + ": " + row.reason());
                last = row.line();
            }
        }
        output.flush();
    }

    /** A file of failed rows that fails again has the reasons of its first time. */
    private List<String> withoutReasons(List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(place -> !reasons.contains(place))
                .mapToObj(cells::get)
                .toList();
    }

    private static List<String> cells(FailedRow row) throws IOException {
        try (var parser = CSVParser.parse(row.cells(), FORMAT)) {
            return parser.getRecords().getFirst().toList();
        }
    }

    private void line(List<String> cells, int width, String reason) throws IOException {
        var all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        all.add(reason);
        output.write(FORMAT.format(all.stream().map(FormulaGuard::put).toArray()));
        output.write("\r\n");
    }
}
