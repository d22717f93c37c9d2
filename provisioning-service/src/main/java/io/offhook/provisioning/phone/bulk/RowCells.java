package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.provisioning.phone.bulk.csv.LineColumn;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import io.offhook.upload.CsvRow.Values;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a row by their columns. A row may end early: missing cells are blank. */
record RowCells(Header header, Values values) {

    /** @throws MalformedValue if the row has values beyond the columns of the header */
    static RowCells of(Header header, Values row) {
        if (row.values().stream().skip(header.width()).anyMatch(each -> !each.isEmpty())) {
            throw new MalformedValue(
                    "row",
                    "The row has " + row.values().size() + " values, but the header names " + header.width()
                            + " columns. A value with a comma in it needs quotes.");
        }
        return new RowCells(header, row);
    }

    /** Empty if it is blank. */
    Optional<String> value(PhoneColumn column) {
        return Optional.ofNullable(header.columns().get(column)).flatMap(this::value);
    }

    /** Empty if it is blank. */
    Optional<String> value(Map<LineColumn, List<Integer>> columns, LineColumn column) {
        return columns.getOrDefault(column, List.of()).stream().findFirst().flatMap(this::value);
    }

    boolean hasAny(Map<LineColumn, List<Integer>> columns) {
        return columns.values().stream()
                .flatMap(Collection::stream)
                .anyMatch(place -> text(place).isPresent());
    }

    /** @throws MalformedValue if it is no name */
    Optional<Name> name(PhoneColumn column, String field) {
        return value(column).map(text -> Name.parse(field, text));
    }

    /** @throws MalformedValue if it is no name */
    @Nullable
    String name(Map<LineColumn, List<Integer>> columns, LineColumn column, String field) {
        return value(columns, column)
                .map(text -> Name.parse(field, text).text())
                .orElse(null);
    }

    /** @throws MalformedValue if it is not what the author of the file saw */
    private Optional<String> value(int place) {
        values.fault(place).ifPresent(fault -> {
            throw new MalformedValue("row", header.titles().get(place) + ": " + fault);
        });
        return text(place);
    }

    private Optional<String> text(int place) {
        return place < values.values().size()
                ? Optional.of(values.values().get(place)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
