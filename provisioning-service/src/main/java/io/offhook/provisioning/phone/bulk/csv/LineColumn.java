package io.offhook.provisioning.phone.bulk.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column about one of the phone's lines; in the file its name is followed by the line's index. */
public enum LineColumn {
    DIRECTORY_NUMBER("DIRECTORY NUMBER"),
    DISPLAY("DISPLAY"),
    LABEL("LINE TEXT LABEL"),
    PARTITION("ROUTE PARTITION", "PARTITION"),
    CALLING_SEARCH_SPACE("LINE CSS"),

    /** The vendor's other columns of a line: not stored, but a value in one of them belongs to a line, which needs its DN. */
    UNUSED(
            "LINE DESCRIPTION",
            "ALERTING NAME",
            "ASCII ALERTING NAME",
            "ASCII DISPLAY",
            "ASCII LINE TEXT LABEL",
            "CALL PICKUP GROUP",
            "FORWARD ALL DESTINATION",
            "FORWARD BUSY EXTERNAL",
            "FORWARD BUSY INTERNAL",
            "FORWARD NO ANSWER EXTERNAL",
            "FORWARD NO ANSWER INTERNAL",
            "FORWARD NO COVERAGE EXTERNAL",
            "FORWARD NO COVERAGE INTERNAL");

    private final List<String> names;

    LineColumn(String... names) {
        this.names = List.of(names);
    }

    /** In files that are written here. */
    public String heading(int index) {
        return names.getFirst() + " " + index;
    }

    static Optional<LineColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }
}
