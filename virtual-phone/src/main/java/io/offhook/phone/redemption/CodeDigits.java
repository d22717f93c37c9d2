package io.offhook.phone.redemption;

import java.util.regex.Pattern;

/**
 * The 16 digits of an activation code. The phone checks only their number; the activation service checks the rest. A secret:
 * {@code toString} masks it.
 */
public record CodeDigits(String digits) {

    /** All Unicode blanks and dashes: mail programs replace the plain ones. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    private static final Pattern SIXTEEN = Pattern.compile("[0-9]{16}");

    public CodeDigits {
        if (!SIXTEEN.matcher(digits).matches()) {
            throw new IllegalArgumentException("an activation code has 16 digits");
        }
    }

    /** Accepts groups with blanks or dashes between them. */
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
