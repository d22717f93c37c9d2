package io.offhook.upload;

import io.offhook.upload.CsvRow.Values;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of the first visible sheet of an {@code .xlsx} file. A formula counts as its value, as the spreadsheet stored it. */
final class XlsxRows implements Rows {

    /** A number with more digits is as it is written in the file. */
    private static final int MAX_DIGITS = 40;

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int last;

    private XlsxRows(ReadableWorkbook book, Stream<Row> stream) {
        this.book = book;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /** @param file that {@link XlsxLimits} let pass */
    static XlsxRows open(Path file) throws IOException {
        return readable(() -> {
            var book = new ReadableWorkbook(file.toFile());
            try {
                var sheet = book.getSheets()
                        .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst()
                        .orElseThrow(() -> new UnusableFile("The file has no visible sheet."));
                return new XlsxRows(book, open(sheet));
            } catch (IOException | RuntimeException e) {
                book.close();
                throw e;
            }
        });
    }

    private static Stream<Row> open(Sheet sheet) throws IOException {
        return sheet.openStream();
    }

    @Override
    public Optional<CsvRow> next() throws IOException {
        return readable(() -> {
            while (rows.hasNext()) {
                var row = rows.next();
                last = Math.max(row.getRowNum(), last + 1);
                var values = new Values(last, values(row));
                if (!values.isPassedOver()) {
                    return Optional.of(values);
                }
            }
            return Optional.empty();
        });
    }

    /** Up to the last one that has a value. */
    private static List<String> values(Row row) {
        var values = IntStream.range(0, row.getCellCount())
                .mapToObj(place -> text(row.getCell(place)))
                .toList();
        int count = values.size();
        while (count > 0 && values.get(count - 1).isEmpty()) {
            count--;
        }
        return values.subList(0, count);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var raw = Objects.requireNonNullElse(cell.getRawValue(), "").strip();
        return cell.getValue() instanceof BigDecimal number ? text(number, raw) : raw;
    }

    /** A spreadsheet keeps a number such as 1001 as 1001.0 or 1.001E3 too. */
    private static String text(BigDecimal number, String raw) {
        var plain = number.stripTrailingZeros();
        return Math.abs((long) plain.precision() - plain.scale()) <= MAX_DIGITS && Math.abs(plain.scale()) <= MAX_DIGITS
                ? plain.toPlainString()
                : raw;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** The library fails in many ways at a file that is none. */
    private static <T> T readable(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (UnusableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnusableFile("The .xlsx file is damaged. Open it in a spreadsheet and save it again, or as CSV.");
        }
    }
}
