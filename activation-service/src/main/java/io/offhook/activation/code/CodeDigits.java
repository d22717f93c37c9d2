package io.offhook.activation.code;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** The 16 digits that a user types: 15 random ones and a check digit. A secret: {@code toString} shows none of them. */
public final class CodeDigits {

    private static final int LENGTH = 16;

    /** White space, and the dashes and spaces of Unicode: mail programs and word processors put them in. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    private final String digits;

    private CodeDigits(String digits) {
        this.digits = digits;
    }

    /**
     * New digits.
     *
     * @param random given 10, returns a digit from 0 to 9, each as likely as the others
     */
    public static CodeDigits generate(IntUnaryOperator random) {
        var digits = new StringBuilder(LENGTH);
        while (digits.length() < LENGTH - 1) {
            digits.append((char) ('0' + random.applyAsInt(10)));
        }
        return new CodeDigits(digits.append(CheckDigit.of(digits)).toString());
    }

    /** Reads what was typed, with or without spaces and dashes between groups; empty if it is not a code. */
    public static Optional<CodeDigits> parse(String typed) {
        var digits = SEPARATORS.matcher(typed).replaceAll("");
        return digits.length() == LENGTH
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                        && CheckDigit.holds(digits)
                ? Optional.of(new CodeDigits(digits))
                : Optional.empty();
    }

    /** The digits: for encryption, for the fingerprint, and for those who may see them. */
    public String expose() {
        return digits;
    }

    /** {@code 1234 5678 9012 3456}. */
    public String exposeGrouped() {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return "CodeDigits[redacted]";
    }
}
