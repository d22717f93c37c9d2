package io.offhook.console.editing.page.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Device names as a form carries them: 100 in each field, since fields are short.
 *
 * @param names at most {@link #MOST}, each once
 */
record SelectedNames(List<String> names) {

    static final int MOST = 10_000;
    private static final int PER_FIELD = 100;
    private static final Pattern DEVICE_NAME = Pattern.compile("(SEP|BAT)[0-9A-F]{12}");
    private static final Pattern BLANK = Pattern.compile(" ");

    /** What is no device name is left out. */
    static SelectedNames of(Stream<String> fields) {
        return new SelectedNames(fields.flatMap(BLANK::splitAsStream)
                .filter(DEVICE_NAME.asMatchPredicate())
                .distinct()
                .limit(MOST)
                .toList());
    }

    public List<String> fields() {
        var fields = new ArrayList<String>();
        for (int from = 0; from < names.size(); from += PER_FIELD) {
            fields.add(String.join(" ", names.subList(from, Math.min(from + PER_FIELD, names.size()))));
        }
        return fields;
    }
}
