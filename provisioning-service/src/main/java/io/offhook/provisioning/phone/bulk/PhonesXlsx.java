package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.view.PhoneView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes phones as a sheet of texts, so that no spreadsheet takes anything off a number. Some rows are in memory. */
final class PhonesXlsx implements PhonesFile {

    /** A sheet has no more rows, and the first one names the columns. */
    static final int MAX_PHONES = 1_048_575;

    private static final String TEXT = "@";
    private static final double WIDTH = 20;
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final int lines;
    private int row;

    /** @param lines how many lines have columns */
    PhonesXlsx(OutputStream output, int lines) {
        this.book = new Workbook(output, "Offhook", "1.0");
        this.sheet = book.newWorksheet("Phones");
        this.lines = lines;
        var headings = ExportedPhone.headings(lines);
        for (int place = 0; place < headings.size(); place++) {
            sheet.style(place).format(TEXT).set();
            sheet.width(place, WIDTH);
        }
        sheet.freezePane(0, 1);
        write(headings);
    }

    @Override
    public void phone(PhoneView phone) throws IOException {
        if (row > MAX_PHONES) {
            throw new IOException("more phones than a sheet has rows");
        }
        write(ExportedPhone.cells(phone, lines));
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    /** Blank cells are as their columns. */
    private void write(List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            if (!cells.get(place).isEmpty()) {
                sheet.inlineString(row, place, cells.get(place));
                sheet.style(row, place).format(TEXT).set();
            }
        }
        row++;
    }

    @Override
    public void end() throws IOException {
        book.finish();
    }
}
