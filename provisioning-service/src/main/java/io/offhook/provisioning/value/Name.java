package io.offhook.provisioning.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of what administrators name once: a device pool, a profile, a template, a partition. */
public record Name(String text) {

    public static final Name DEFAULT = new Name("Default");

    private static final int MAX_LENGTH = 50;
    private static final String FORBIDDEN = "\"%&\\<>/";

    /** @throws MalformedValue if it is blank, too long or has a character it may not have */
    public static Name parse(String field, String text) {
        if (FreeText.isBlank(text)) {
            throw new MalformedValue(field, "The " + field + " is blank.");
        }
        return new Name(FreeText.parse(field, text, MAX_LENGTH, FORBIDDEN));
    }

    /** Empty where there is none. Throws {@link MalformedValue} as {@link #parse}. */
    public static Optional<Name> parseOptional(String field, @Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !FreeText.isBlank(it)).map(it -> parse(field, it));
    }
}
