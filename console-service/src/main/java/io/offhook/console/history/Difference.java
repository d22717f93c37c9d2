package io.offhook.console.history;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that is not as it was.
 *
 * @param field for example {@code devicePool} or {@code lines[1].directoryNumber}
 * @param before absent: it was not there
 * @param after absent: it is not there any more
 */
public record Difference(
        String field, @Nullable String before, @Nullable String after) {

    /** First those that were there before, in the order of fields. When something changed is no difference. */
    public static List<Difference> between(Optional<PhoneThen> before, Optional<PhoneThen> after) {
        return all(before, after).stream().filter(Difference::differs).toList();
    }

    /** All fields, also those that are as they were, in the same order. */
    public static List<Difference> all(Optional<PhoneThen> before, Optional<PhoneThen> after) {
        return all(fields(before), fields(after));
    }

    public boolean differs() {
        return !Objects.equals(before, after);
    }

    private static Map<String, String> fields(Optional<PhoneThen> phone) {
        var fields = phone.map(Fields::of).orElseGet(LinkedHashMap::new);
        fields.remove("changedAt");
        return fields;
    }

    private static List<Difference> all(Map<String, String> before, Map<String, String> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Difference(name, before.get(name), after.get(name)))
                .toList();
    }
}
