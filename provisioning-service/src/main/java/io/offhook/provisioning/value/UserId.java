package io.offhook.provisioning.value;

import java.util.regex.Pattern;

/** The id of a user: the name to sign in with, and what a phone names as its owner. Letter case counts, as it does at the sign-in. */
public record UserId(String text) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9+][A-Za-z0-9._@+-]{0,127}");

    /** @throws MalformedValue if it has other characters than letters, digits and {@code . _ @ + -} */
    public static UserId parse(String field, String text) {
        var stripped = text.strip();
        if (!SHAPE.matcher(stripped).matches()) {
            throw new MalformedValue(
                    field,
                    MalformedValue.quoted(text)
                            + " is not a user id: letters, digits and . _ @ + -, at most 128, and the first one is a letter, a digit or +.");
        }
        return new UserId(stripped);
    }
}
