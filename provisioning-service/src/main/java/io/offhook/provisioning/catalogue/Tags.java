package io.offhook.provisioning.catalogue;

import io.offhook.provisioning.value.MalformedValue;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tags in the texts of templates: {@code #FN#} and {@code #LN#}, the owner's first and last name, {@code #DN#} and {@code #DEVICENAME#}.
 * A description may not have names of persons: it is part of events.
 */
public final class Tags {

    public static final String FIRST_NAME = "#FN#";
    public static final String LAST_NAME = "#LN#";
    public static final String DIRECTORY_NUMBER = "#DN#";
    public static final String DEVICE_NAME = "#DEVICENAME#";

    static final List<String> OF_LINES = List.of(FIRST_NAME, LAST_NAME, DIRECTORY_NUMBER, DEVICE_NAME);
    static final List<String> OF_PHONES = List.of(DIRECTORY_NUMBER, DEVICE_NAME);

    private static final Pattern TAG = Pattern.compile("#[A-Za-z]+#");
    private static final String SEPARATORS = "[-\u2013\u2014,;:/|\\s]++";
    private static final Pattern SEPARATORS_AROUND = Pattern.compile("^" + SEPARATORS + "|" + SEPARATORS + "$");

    private Tags() {}

    /** @throws MalformedValue if there is a tag that the text may not have */
    static @Nullable String check(String field, List<String> allowed, @Nullable String text) {
        if (text != null) {
            TAG.matcher(text)
                    .results()
                    .map(found -> found.group())
                    .filter(tag -> !allowed.contains(tag))
                    .findFirst()
                    .ifPresent(tag -> {
                        throw new MalformedValue(
                                field,
                                "The " + field + " cannot have " + tag + "; it can have " + String.join(", ", allowed)
                                        + ".");
                    });
        }
        return text;
    }

    /**
     * Replaces each tag by its value. One without a value leaves nothing: blanks around it become one, and separators at the beginning
     * and at the end of the text go.
     */
    public static String expand(String text, Map<String, String> values) {
        var tags = TAG.matcher(text);
        if (!tags.find()) {
            return text;
        }
        var expanded = tags.replaceAll(tag -> Matcher.quoteReplacement(value(tag, values)))
                .replaceAll("\\s+", " ")
                .strip();
        return TAG.matcher(text).results().allMatch(tag -> !value(tag, values).isBlank())
                ? expanded
                : SEPARATORS_AROUND.matcher(expanded).replaceAll("");
    }

    private static String value(MatchResult tag, Map<String, String> values) {
        return values.getOrDefault(tag.group(), "");
    }
}
