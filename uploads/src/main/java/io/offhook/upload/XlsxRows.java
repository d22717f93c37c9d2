package io.offhook.upload;

import io.offhook.upload.CsvRow.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of the first visible sheet of an {@code .xlsx} file. A formula counts as its value, as the spreadsheet stored it. */
final class XlsxRows implements Rows {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean uncalculated;
    private int last;

    private XlsxRows(ReadableWorkbook book, Stream<Row> stream, boolean uncalculated) {
        this.book = book;
        this.stream = stream;
        this.rows = stream.iterator();
        this.uncalculated = uncalculated;
    }

    /**
     * @param file that {@link XlsxLimits} let pass
     * @param uncalculated whether it has formulas without values
     */
    static XlsxRows open(Path file, boolean uncalculated) throws IOException {
        return readable(() -> {
            var book = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
            try {
                var sheet = book.getSheets()
                        .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst()
                        .orElseThrow(() -> new UnusableFile("The file has no visible sheet."));
                return new XlsxRows(book, open(sheet), uncalculated);
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
                var values = values(row);
                if (!values.isPassedOver()) {
                    return Optional.of(values);
                }
            }
            return Optional.empty();
        });
    }

    /** Up to the last one that has a value. */
    private Values values(Row row) {
        var cells = IntStream.range(0, row.getCellCount())
                .mapToObj(place -> cell(row.getCell(place)))
                .toList();
        int count = cells.size();
        while (count > 0 && cells.get(count - 1).equals(XlsxCell.BLANK)) {
            count--;
        }
        var faults = new HashMap<Integer, String>();
        for (int place = 0; place < count; place++) {
            int at = place;
            cells.get(at).fault().ifPresent(fault -> faults.put(at, fault));
        }
        return new Values(last, cells.stream().limit(count).map(XlsxCell::text).toList(), faults);
    }

    private XlsxCell cell(@Nullable Cell cell) {
        return cell == null || cell.getType() == CellType.EMPTY ? XlsxCell.BLANK : XlsxCell.of(cell, uncalculated);
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
