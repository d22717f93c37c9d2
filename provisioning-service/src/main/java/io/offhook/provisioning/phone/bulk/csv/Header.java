package io.offhook.provisioning.phone.bulk.csv;

import io.offhook.provisioning.phone.Lines;
import io.offhook.upload.ColumnNames;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.UnusableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The first row: what each column means. Letter case, doubled blanks and columns without a name do not matter.
 *
 * @param columns places of the columns of the phone itself
 * @param lines places of the columns of each line, by its index
 * @param titles names of all columns as they came
 * @param ignored names of unknown columns, and of known ones that are not stored
 */
public record Header(
        List<String> titles,
        Map<PhoneColumn, Integer> columns,
        SortedMap<Integer, Map<LineColumn, List<Integer>>> lines,
        List<String> ignored) {

    private static final int MAX_COLUMNS = 500;
    private static final Pattern INDEXED = Pattern.compile("(.+?)(?: ([0-9]{1,2}))?");

    /** @throws UnusableFile if a column is missing or comes twice, or if there are too many */
    public static Header parse(Values row) {
        if (row.values().size() > MAX_COLUMNS) {
            throw new UnusableFile("The header has more than " + MAX_COLUMNS + " columns.");
        }
        var header = new Header(row.values(), new HashMap<>(), new TreeMap<>(), new ArrayList<>());
        for (int place = 0; place < row.values().size(); place++) {
            var name = ColumnNames.normalised(row.values().get(place));
            if (!name.isEmpty()) {
                header.add(name, place);
            }
        }
        if (!header.columns.containsKey(PhoneColumn.MAC_ADDRESS)
                && !header.columns.containsKey(PhoneColumn.DEVICE_NAME)) {
            throw missing("MAC ADDRESS, or DEVICE NAME where phones that exist are changed or removed");
        }
        return header;
    }

    /** How many columns there are. */
    public int width() {
        return titles.size();
    }

    private static UnusableFile missing(String column) {
        return new UnusableFile(
                "The first line of the file names the columns, and one of them must be " + column + ".");
    }

    /**
     * The same for phones that are added, which have no version yet.
     *
     * @throws UnusableFile if there is no column for the MAC
     */
    public Header ofNewPhones() {
        if (!columns.containsKey(PhoneColumn.MAC_ADDRESS)) {
            throw missing("MAC ADDRESS");
        }
        if (!columns.containsKey(PhoneColumn.VERSION)) {
            return this;
        }
        var all = new ArrayList<>(ignored);
        all.add(PhoneColumn.VERSION.heading());
        return new Header(titles, columns, lines, all);
    }

    private void add(String name, int place) {
        var ofPhone = PhoneColumn.named(name);
        if (ofPhone.isPresent()) {
            if (columns.put(ofPhone.get(), place) != null) {
                throw new UnusableFile(
                        "The header has two columns for " + ofPhone.get().title() + ".");
            }
            if (ofPhone.get() == PhoneColumn.STATUS) {
                ignored.add(name);
            }
            return;
        }
        var indexed = INDEXED.matcher(name);
        if (indexed.matches()) {
            addToLine(name, indexed.group(1), indexed.group(2) == null ? 1 : Integer.parseInt(indexed.group(2)), place);
        }
    }

    private void addToLine(String name, String stem, int index, int place) {
        var column = LineColumn.named(stem);
        if (column.isEmpty() || index < 1 || index > Lines.MAX) {
            ignored.add(name);
            return;
        }
        if (column.get() == LineColumn.UNUSED) {
            ignored.add(name);
        }
        var places = lines.computeIfAbsent(index, ignoredIndex -> new HashMap<>())
                .computeIfAbsent(column.get(), ignoredColumn -> new ArrayList<>());
        places.add(place);
        if (column.get() != LineColumn.UNUSED && places.size() > 1) {
            throw new UnusableFile("The header has two columns for " + stem + " " + index + ".");
        }
    }
}
