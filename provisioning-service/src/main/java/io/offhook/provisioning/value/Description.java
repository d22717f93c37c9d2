package io.offhook.provisioning.value;

import org.jspecify.annotations.Nullable;

/** Free text about a phone. Quotes are allowed: files of administrators have them, and every writer here escapes them. */
public record Description(String text) {

    private static final int MAX_LENGTH = 50;
    private static final String FORBIDDEN = "%&\\<>";

    /** The first characters, as many as a description may have. */
    public static String cut(String text) {
        return FreeText.cut(text, MAX_LENGTH);
    }

    /** @throws MalformedValue if it is too long or has a character it may not have */
    public static Description parse(@Nullable String text) {
        return new Description(text == null ? "" : FreeText.parse("description", text, MAX_LENGTH, FORBIDDEN));
    }
}
