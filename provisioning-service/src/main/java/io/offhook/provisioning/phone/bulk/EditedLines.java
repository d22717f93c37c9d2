package io.offhook.provisioning.phone.bulk;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.bulk.csv.LineColumn;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.value.DirectoryNumber;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of a phone with the changes of a row: lines that the row does not give stay, and so do their blank cells. */
record EditedLines(RowCells row, PhoneView phone) {

    /** All lines of the phone and what they show. */
    record Result(Lines lines, List<LineText> texts) {}

    /** @return empty if nothing changes */
    Optional<Result> read() {
        SortedMap<Integer, LineView> lines = new TreeMap<>();
        phone.lines().forEach(line -> lines.put(line.index(), line));
        row.header().lines().forEach((index, columns) -> {
            if (row.hasAny(columns)) {
                edit(index, columns, lines);
            }
        });
        return List.copyOf(lines.values()).equals(phone.lines())
                ? Optional.empty()
                : Optional.of(new Result(
                        Lines.of(lines.values().stream().map(EditedLines::line).toList()),
                        lines.values().stream().map(EditedLines::text).toList()));
    }

    private void edit(int index, Map<LineColumn, List<Integer>> columns, SortedMap<Integer, LineView> lines) {
        var present = Optional.ofNullable(lines.get(index));
        var number = row.value(columns, LineColumn.DIRECTORY_NUMBER);
        if (number.filter(ClearedCells.MARK::equals).isPresent()) {
            lines.remove(index);
            return;
        }
        lines.put(
                index,
                new LineView(
                        index,
                        changed(columns, LineColumn.DIRECTORY_NUMBER, present.map(LineView::directoryNumber))
                                .map(it -> DirectoryNumber.parse(it).text())
                                .or(() -> present.map(LineView::directoryNumber))
                                .orElseThrow(() -> new MalformedValue(
                                        "directoryNumber", "Line " + index + " lacks its DIRECTORY NUMBER.")),
                        merged(
                                columns,
                                LineColumn.PARTITION,
                                present.map(LineView::partition),
                                it -> Name.parse("partition", it).text()),
                        merged(
                                columns,
                                LineColumn.CALLING_SEARCH_SPACE,
                                present.map(LineView::callingSearchSpace),
                                it -> Name.parse("callingSearchSpace", it).text()),
                        merged(
                                columns,
                                LineColumn.DISPLAY,
                                present.map(LineView::display),
                                it -> LineText.parse(index, it, null).display()),
                        merged(
                                columns,
                                LineColumn.LABEL,
                                present.map(LineView::label),
                                it -> LineText.parse(index, null, it).label())));
    }

    private @Nullable String merged(
            Map<LineColumn, List<Integer>> columns,
            LineColumn column,
            Optional<String> present,
            Function<String, @Nullable String> parse) {
        var changed = changed(columns, column, present);
        if (changed.isEmpty()) {
            return present.orElse(null);
        }
        return changed.get().equals(ClearedCells.MARK) ? null : parse.apply(changed.get());
    }

    /** What differs. A value that stays is not checked. */
    private Optional<String> changed(
            Map<LineColumn, List<Integer>> columns, LineColumn column, Optional<String> present) {
        return row.value(columns, column).filter(it -> !Optional.of(it).equals(present));
    }

    private static Line line(LineView it) {
        return new Line(it.index(), it.directoryNumber(), it.partition(), it.callingSearchSpace());
    }

    private static LineText text(LineView it) {
        return new LineText(it.index(), it.display(), it.label());
    }
}
