package io.offhook.console.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, as the schema of its document describes it.
 *
 * @param help the description in the schema
 * @param choices of a {@link Kind#CHOICE}
 * @param least of a number
 * @param most of a number
 * @param maxLength of a text
 */
public record FormField(
        String name,
        Kind kind,
        boolean required,
        String help,
        List<String> choices,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Integer maxLength) {

    private static final Map<String, String> WORDS =
            Map.of("Mra", "MRA", "Ntp", "NTP", "Sip", "SIP", "Capf", "CAPF", "Id", "id");

    public FormField {
        choices = List.copyOf(choices);
    }

    /** What a field is typed into. */
    public enum Kind {
        TEXT,
        NUMBER,
        YES_OR_NO,
        CHOICE,
        /** A list of texts, one a line. */
        LINES,
        /** A list of objects, as JSON. */
        JSON
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isYesOrNo() {
        return kind == Kind.YES_OR_NO;
    }

    public boolean isChoice() {
        return kind == Kind.CHOICE;
    }

    public boolean isJson() {
        return kind == Kind.JSON;
    }

    /** {@code Secured SIP port} of {@code securedSipPort}. */
    public String label() {
        var label = new StringBuilder();
        for (var word : name.split("(?=[A-Z])", -1)) {
            var capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            var known = WORDS.get(capital);
            if (!label.isEmpty()) {
                label.append(' ');
            }
            label.append(known != null ? known : label.isEmpty() ? capital : word.toLowerCase(Locale.ROOT));
        }
        return label.toString();
    }
}
