package io.offhook.provisioning.value;

import java.util.regex.Pattern;

/** What all texts that people write have in common: a length, characters they may not have, and that they are no formula. */
final class FreeText {

    /** A spreadsheet would compute these. A number with its sign, such as {@code +1 555 0100}, is none. */
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-](?![0-9 ()./+-]*$).*", Pattern.DOTALL);

    private FreeText() {}

    /** @throws MalformedValue with a sentence that says which rule the text breaks */
    static String parse(String field, String text, int longest, String forbidden) {
        var stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw refuse(field, text, "is longer than " + longest + " characters");
        }
        if (stripped.codePoints().anyMatch(FreeText::isUnprintable)) {
            throw refuse(field, text, "has a character that cannot be printed, or is not UTF-8");
        }
        if (stripped.chars().anyMatch(each -> forbidden.indexOf(each) >= 0)) {
            throw refuse(field, text, "may not have any of " + String.join(" ", forbidden.split("")));
        }
        if (FORMULA.matcher(stripped).matches()) {
            throw refuse(field, text, "begins as a spreadsheet formula does");
        }
        return stripped;
    }

    private static MalformedValue refuse(String field, String text, String why) {
        return new MalformedValue(field, "The " + field + " " + MalformedValue.quoted(text) + " " + why + ".");
    }

    /** The replacement character stands for bytes that were no UTF-8. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || codePoint == 0xFFFD
                || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
