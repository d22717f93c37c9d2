package io.offhook.console.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, as the schema of its document describes it.
 *
 * @param help the description in the schema
 * @param required whether the document always says it; the service may know what a blank one is
 * @param choices of a {@link Kind#CHOICE}
 * @param least of a number
 * @param most of a number
 * @param maxLength of a text
 * @param columns of {@link Kind#ROWS}
 */
public record FormField(
        String name,
        Kind kind,
        boolean required,
        String help,
        List<String> choices,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Integer maxLength,
        List<FormField> columns) {

    private static final Map<String, String> WORDS =
            Map.of("Mra", "MRA", "Ntp", "NTP", "Sip", "SIP", "Capf", "CAPF", "Id", "id");

    private static final Map<String, String> BLANK = Map.ofEntries(
            Map.entry("timeZone", "Etc/UTC"),
            Map.entry("ntpServers", "none"),
            Map.entry("userLocale", "English_United_States"),
            Map.entry("languageCode", "that of the user locale"),
            Map.entry("networkLocale", "United_States"),
            Map.entry("priority", "by place"),
            Map.entry("sipPort", "5060"),
            Map.entry("securedSipPort", "5061"),
            Map.entry("registerExpires", "3600"),
            Map.entry("keepAliveExpires", "120"),
            Map.entry("startMediaPort", "16384"),
            Map.entry("stopMediaPort", "32766"),
            Map.entry("maxCallsPerLine", "4"),
            Map.entry("busyTrigger", "2"),
            Map.entry("buttons", "every button is a line"));

    public FormField {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
    }

    /** What a field is typed into. */
    public enum Kind {
        TEXT,
        NUMBER,
        YES_OR_NO,
        CHOICE,
        /** A list of texts, one a line. */
        LINES,
        /** A list of objects, one a row. */
        ROWS
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

    public boolean isRows() {
        return kind == Kind.ROWS;
    }

    /** What the service takes a blank field for; empty: nothing in particular. */
    public String blank() {
        return BLANK.getOrDefault(name, "");
    }

    /** Whether the service refuses a document without it. */
    public boolean isMandatory() {
        return required && blank().isEmpty() && kind != Kind.YES_OR_NO;
    }

    /** Name of a cell in the form. */
    public String cell(int row, FormField column) {
        return name + "[" + row + "]." + column.name();
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
