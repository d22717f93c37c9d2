package io.offhook.provisioning.value;

import java.util.regex.Pattern;

/** A DN: the number of a line, or a pattern; a {@code +} may have a backslash before it. */
public record DirectoryNumber(String text) {

    private static final Pattern SHAPE = Pattern.compile("[0-9*#X\\[\\]^\\\\+?!-]{1,50}");

    public DirectoryNumber {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a directory number");
        }
    }

    /** @throws MalformedValue if it has other characters than a DN may have, or more than 50 */
    public static DirectoryNumber parse(String text) {
        var stripped = text.strip();
        if (!SHAPE.matcher(stripped).matches() || stripped.equals(FreeText.CLEAR_MARK)) {
            throw new MalformedValue(
                    "directoryNumber",
                    MalformedValue.quoted(text)
                            + " is not a directory number: at most 50 of the digits and * # X [ ] ^ \\ + ? ! -, and not a minus alone");
        }
        return new DirectoryNumber(stripped);
    }
}
