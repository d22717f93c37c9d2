package io.offhook.activation.code;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The 16 digits that somebody types: 15 random ones and a check digit. A secret; its text shows nothing. */
public final class CodeDigits {

    private static final int LENGTH = 16;

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

    /** What was typed, with or without blanks and hyphens between the groups; empty if it cannot be a code. */
    public static Optional<CodeDigits> parse(String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        return digits.length() == LENGTH
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                        && CheckDigit.holds(digits)
                ? Optional.of(new CodeDigits(digits))
                : Optional.empty();
    }

    /** The digits themselves. For sealing, for the fingerprint and for whoever may see them; for nothing else. */
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
