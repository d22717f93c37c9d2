package io.offhook.provisioning.value;

import java.util.Locale;

/** What a text is searched by: {@code %} stands for any characters, also for none, and letter case does not matter. */
public record Wildcard(String text) {

    private static final char ANY = '%';

    /** Whether one text alone can match. */
    public boolean isExact() {
        return text.indexOf(ANY) < 0;
    }

    /** As a pattern of {@code like} for lower-case texts, with {@code !} as the escape. */
    public String like() {
        return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("_", "!_");
    }

    /** Looks for the parts between the {@code %} from left to right: no part is looked for twice. */
    public boolean matches(String other) {
        var pattern = text.toLowerCase(Locale.ROOT);
        var searched = other.toLowerCase(Locale.ROOT);
        int first = pattern.indexOf(ANY);
        if (first < 0) {
            return searched.equals(pattern);
        }
        int last = pattern.lastIndexOf(ANY);
        var end = pattern.substring(last + 1);
        if (!searched.startsWith(pattern.substring(0, first)) || searched.length() < first + end.length()) {
            return false;
        }
        int at = first;
        for (var part : pattern.substring(first, last + 1).split("%")) {
            int found = searched.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return searched.endsWith(end) && at <= searched.length() - end.length();
    }
}
