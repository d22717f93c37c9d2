package io.offhook.phone.redemption;

import java.util.regex.Pattern;

/**
 * The 16 digits a user types. Whether they are the right ones only the activation service knows; how many they are, the
 * phone can tell. A secret until it is used: prints masked.
 */
public record CodeDigits(String digits) {

    /** Blanks and dashes of every kind: what people type, and what a mail program makes of it. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    private static final Pattern SIXTEEN = Pattern.compile("[0-9]{16}");

    public CodeDigits {
        if (!SIXTEEN.matcher(digits).matches()) {
            throw new IllegalArgumentException("an activation code has 16 digits");
        }
    }

    /** Takes the code as people write it: in groups, with blanks or dashes between them. */
    public static CodeDigits parse(String text) {
        return new CodeDigits(SEPARATORS.matcher(text).replaceAll(""));
    }

    public String masked() {
        return digits.substring(0, 4) + " **** **** ****";
    }

    @Override
    public String toString() {
        return masked();
    }
}
