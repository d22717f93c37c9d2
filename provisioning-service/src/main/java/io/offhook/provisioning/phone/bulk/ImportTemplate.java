package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.bulk.TemplateColumns.TemplateColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files to fill in and import. Every column is explained; the explanations may stay, for rows that begin with {@code #} are comments. */
public final class ImportTemplate {

    private static final String TEXT = "@";
    private static final double WIDTH = 24;
    private static final double WIDE = 120;

    private ImportTemplate() {}

    /** A header, and a comment below it. */
    public static byte[] csv() {
        var columns = TemplateColumns.all();
        var header = columns.stream().map(TemplateColumn::heading).toArray();
        var comment =
                columns.stream().map(column -> "# " + column.explanation()).toArray();
        return ("\uFEFF" + CSVFormat.DEFAULT.format(header) + "\r\n" + CSVFormat.DEFAULT.format(comment) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A sheet to fill in, whose cells are text, so that no spreadsheet turns a MAC into a number; and a sheet of explanations. */
    public static byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Offhook", "1.0")) {
            var columns = TemplateColumns.all();
            fill(book.newWorksheet("Phones"), columns);
            explain(book.newWorksheet("Columns"), columns);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, List<TemplateColumn> columns) {
        for (int place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            sheet.style(place).format(TEXT).set();
            sheet.width(place, WIDTH);
            sheet.value(0, place, column.heading());
            sheet.style(0, place).bold().set();
            sheet.comment(0, place, column.explanation());
        }
        sheet.freezePane(0, 1);
    }

    private static void explain(Worksheet sheet, List<TemplateColumn> columns) {
        sheet.width(0, WIDTH);
        sheet.width(1, WIDE);
        for (int row = 0; row < columns.size(); row++) {
            sheet.value(row, 0, columns.get(row).heading());
            sheet.value(row, 1, columns.get(row).explanation());
        }
    }
}
