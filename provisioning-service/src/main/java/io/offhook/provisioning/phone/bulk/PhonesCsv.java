package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.view.PhoneView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Writes phones as CSV, for programs: a spreadsheet takes the zeros and the plus signs off numbers. */
final class PhonesCsv implements PhonesFile {

    /** Spreadsheets take a file without it for one of another charset. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer output;
    private final int lines;

    /** @param lines how many lines have columns */
    PhonesCsv(OutputStream output, int lines) throws IOException {
        this.output = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        this.lines = lines;
        this.output.write(BYTE_ORDER_MARK);
        row(ExportedPhone.headings(lines));
    }

    @Override
    public void phone(PhoneView phone) throws IOException {
        row(ExportedPhone.cells(phone, lines));
    }

    private void row(List<String> cells) throws IOException {
        output.write(CSVFormat.DEFAULT.format(cells.toArray()));
        output.write("\r\n");
    }

    @Override
    public void end() throws IOException {
        output.flush();
    }
}
