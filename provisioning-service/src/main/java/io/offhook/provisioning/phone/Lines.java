package io.offhook.provisioning.phone;

import io.offhook.contracts.phone.Line;
import io.offhook.contracts.state.LineTemplate;
import io.offhook.provisioning.value.MalformedValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of a phone in the order of their buttons. */
public record Lines(List<Line> each) {

    /** Buttons of the phone and of its key expansion modules. */
    public static final int MAX = 34;

    public Lines {
        each = each.stream().sorted(Comparator.comparingInt(Line::index)).toList();
    }

    /** @throws MalformedValue if there are too many, or two on one button */
    public static Lines of(List<Line> lines) {
        if (lines.size() > MAX) {
            throw new MalformedValue("lines", "A phone has at most " + MAX + " lines.");
        }
        for (Line line : lines) {
            if (line.index() < 1 || line.index() > MAX) {
                throw new MalformedValue("lines", "A line has an index from 1 to " + MAX + ".");
            }
        }
        if (lines.stream().map(Line::index).distinct().count() < lines.size()) {
            throw new MalformedValue("lines", "Two lines have the same index.");
        }
        if (lines.stream().map(Lines::address).distinct().count() < lines.size()) {
            throw new MalformedValue("lines", "Two lines of the phone have the same directory number and partition.");
        }
        return new Lines(lines);
    }

    private static List<@Nullable String> address(Line line) {
        return Arrays.asList(line.directoryNumber(), line.partition());
    }

    /** The highest button that a line is on, 0 if there is none. */
    public int lastIndex() {
        return each.isEmpty() ? 0 : each.getLast().index();
    }

    /** The same lines; what they leave out is as the template says. */
    Lines with(LineTemplate template) {
        return new Lines(each.stream()
                .map(line -> new Line(
                        line.index(),
                        line.directoryNumber(),
                        line.partition() == null ? template.partition() : line.partition(),
                        line.callingSearchSpace() == null ? template.callingSearchSpace() : line.callingSearchSpace()))
                .toList());
    }

    /** Texts of all lines; what is left out is as the template says, tags included. */
    List<LineText> texts(List<LineText> given, LineTemplate template) {
        var byIndex = given.stream().collect(Collectors.toMap(LineText::index, Function.identity()));
        return each.stream()
                .map(line -> byIndex.getOrDefault(line.index(), new LineText(line.index(), null, null))
                        .or(template))
                .toList();
    }
}
