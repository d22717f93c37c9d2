package io.offhook.provisioning.phone;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.value.MalformedValue;
import java.util.Comparator;
import java.util.List;

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
        return new Lines(lines);
    }
}
