package io.offhook.console.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page says at its top after a command, by the parameter {@code said} of its address. */
public enum Said {
    SAVED("Saved."),
    ADDED("Added. The list shows it in a moment."),
    REMOVED("Removed."),
    REQUESTED("Done. The page shows it in a moment."),
    PROPOSED("Proposed. A second administrator must approve it before it takes effect."),
    STARTED("Started.");

    private final String text;

    Said(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** As it stands in the address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for anything that this console does not say. */
    public static Optional<Said> of(Optional<String> key) {
        return key.flatMap(text ->
                Arrays.stream(values()).filter(each -> each.key().equals(text)).findFirst());
    }
}
