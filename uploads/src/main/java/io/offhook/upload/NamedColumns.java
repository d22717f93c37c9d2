package io.offhook.upload;

import io.offhook.upload.CsvRow.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first row of a file: where each column is.
 *
 * @param ignored names of columns that are not stored
 */
public record NamedColumns<C>(Map<C, Integer> places, List<String> ignored) {

    private static final int MAX_COLUMNS = 100;

    /**
     * @param named the column that a name means, in upper case with single blanks
     * @param heading its name for messages
     * @throws UnusableFile if a column comes twice, or there are too many
     */
    public static <C> NamedColumns<C> parse(
            Values header, Function<String, Optional<C>> named, Function<C, String> heading) {
        if (header.values().size() > MAX_COLUMNS) {
            throw new UnusableFile("The header has more than " + MAX_COLUMNS + " columns.");
        }
        var places = new HashMap<C, Integer>();
        var ignored = new ArrayList<String>();
        for (int place = 0; place < header.values().size(); place++) {
            var name = ColumnNames.normalised(header.values().get(place));
            var column = named.apply(name);
            if (column.isEmpty() && !name.isEmpty()) {
                ignored.add(name);
            } else if (column.isPresent() && places.put(column.get(), place) != null) {
                throw new UnusableFile("The header has two columns for " + heading.apply(column.get()) + ".");
            }
        }
        return new NamedColumns<>(Map.copyOf(places), List.copyOf(ignored));
    }

    /** @throws UnusableFile unless one of the columns is there, which {@code sentence} names */
    public NamedColumns<C> demandOneOf(List<C> columns, String sentence) {
        if (columns.stream().noneMatch(places::containsKey)) {
            throw new UnusableFile(
                    "The first line of the file names the columns, and one of them must be " + sentence + ".");
        }
        return this;
    }

    /**
     * Blank if the row or the file has none.
     *
     * @param refuse makes an exception of a sentence about a value that is not what the author of the file saw
     */
    public <X extends RuntimeException> String value(Values row, C column, Function<String, X> refuse) {
        int place = places.getOrDefault(column, Integer.MAX_VALUE);
        var fault = row.fault(place);
        if (fault.isPresent()) {
            throw refuse.apply(fault.get());
        }
        return place < row.values().size() ? row.values().get(place) : "";
    }
}
