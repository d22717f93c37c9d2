package io.offhook.provisioning.phone;

import io.offhook.contracts.phone.Line;
import java.util.Comparator;
import java.util.List;

/** The lines of a phone, by button. */
public record Lines(List<Line> each) {

    /** Buttons of the phone and of the modules beside it. */
    public static final int MOST = 34;

    public Lines {
        each = each.stream().sorted(Comparator.comparingInt(Line::index)).toList();
    }

    /** @throws MalformedValue if there are too many, or two on one button */
    public static Lines of(List<Line> lines) {
        if (lines.size() > MOST) {
            throw new MalformedValue("lines", "A phone has at most " + MOST + " lines.");
        }
        for (Line line : lines) {
            if (line.index() < 1 || line.index() > MOST) {
                throw new MalformedValue("lines", "A line has an index from 1 to " + MOST + ".");
            }
        }
        if (lines.stream().map(Line::index).distinct().count() < lines.size()) {
            throw new MalformedValue("lines", "Two lines have the same index.");
        }
        return new Lines(lines);
    }
}
