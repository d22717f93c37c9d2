package io.offhook.provisioning.phone.job.api;

import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.phone.job.store.FailedRows.FailedRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Writes failed rows as they came, each with its reason in the last column. */
final class FailedRowsCsv {

    static final int PAGE = 500;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT;

    /** Spreadsheets take a file without it for one of another charset. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> header;
    private final Writer output;

    FailedRowsCsv(List<String> header, OutputStream output) {
        this.header = header.stream()
                .filter(name -> !name.equalsIgnoreCase(PhoneColumn.REASON.heading()))
                .toList();
        this.output = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    }

    /** @param rowsAfter the rows after a line, {@link #PAGE} at most */
    void write(IntFunction<List<FailedRow>> rowsAfter) throws IOException {
        output.write(BYTE_ORDER_MARK);
        line(header, header.size(), PhoneColumn.REASON.heading());
        int last = 0;
        for (var page = rowsAfter.apply(last); !page.isEmpty(); page = rowsAfter.apply(last)) {
            for (var row : page) {
                line(cells(row), header.size(), row.reason());
                last = row.line();
            }
        }
        output.flush();
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
        output.write(FORMAT.format(all.toArray()));
        output.write("\r\n");
    }
}
