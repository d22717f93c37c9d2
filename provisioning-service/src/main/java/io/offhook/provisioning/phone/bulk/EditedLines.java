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
        var text = LineText.parse(
                index,
                value(columns, LineColumn.DISPLAY, present.map(LineView::display)),
                value(columns, LineColumn.LABEL, present.map(LineView::label)));
        lines.put(
                index,
                new LineView(
                        index,
                        number.map(it -> DirectoryNumber.parse(it).text())
                                .or(() -> present.map(LineView::directoryNumber))
                                .orElseThrow(() -> new MalformedValue(
                                        "directoryNumber", "Line " + index + " lacks its DIRECTORY NUMBER.")),
                        name(columns, LineColumn.PARTITION, "partition", present.map(LineView::partition)),
                        name(
                                columns,
                                LineColumn.CALLING_SEARCH_SPACE,
                                "callingSearchSpace",
                                present.map(LineView::callingSearchSpace)),
                        text.display(),
                        text.label()));
    }

    private @Nullable String value(
            Map<LineColumn, List<Integer>> columns, LineColumn column, Optional<String> present) {
        var given = row.value(columns, column);
        return given.isEmpty()
                ? present.orElse(null)
                : given.filter(it -> !it.equals(ClearedCells.MARK)).orElse(null);
    }

    private @Nullable String name(
            Map<LineColumn, List<Integer>> columns, LineColumn column, String field, Optional<String> present) {
        return Name.parseOptional(field, value(columns, column, present))
                .map(Name::text)
                .orElse(null);
    }

    private static Line line(LineView it) {
        return new Line(it.index(), it.directoryNumber(), it.partition(), it.callingSearchSpace());
    }

    private static LineText text(LineView it) {
        return new LineText(it.index(), it.display(), it.label());
    }
}
