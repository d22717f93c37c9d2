package io.offhook.provisioning.value;

import java.util.regex.Pattern;

/** Rules of all texts that people write: a maximum length, forbidden characters, and no spreadsheet formula. */
public final class FreeText {

    /** A spreadsheet computes these. A number with its sign, such as {@code +1 555 0100}, is no formula. */
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-](?![0-9 ()./+-]*$).*", Pattern.DOTALL);

    /** Fillers and format characters that show nothing by themselves: around a text they mean no more than blanks. */
    private static final Pattern INVISIBLE_AROUND = Pattern.compile("^" + invisible() + "++|" + invisible() + "++$");

    /** In a file that changes phones. A text like it would be taken away by the export of its own phone. */
    static final String CLEAR_MARK = "-";

    private FreeText() {}

    private static String invisible() {
        return "[\\s\\p{Z}\\u00AD\\u115F\\u1160\\u180E\\u200B-\\u200F\\u2060-\\u2064\\u2800\\u3164\\uFEFF\\uFFA0&&[^\\u2028\\u2029]]";
    }

    /** Whether it shows nothing. */
    public static boolean isBlank(String text) {
        return strip(text).isEmpty();
    }

    private static String strip(String text) {
        return INVISIBLE_AROUND.matcher(text.strip()).replaceAll("");
    }

    /**
     * @param maxLength in code points
     * @param forbidden characters that the text may not have
     * @throws MalformedValue with a sentence that names the broken rule
     */
    public static String parse(String field, String text, int maxLength, String forbidden) {
        var stripped = printable(field, text, maxLength);
        if (stripped.chars().anyMatch(each -> forbidden.indexOf(each) >= 0)) {
            throw refuse(field, text, "may not have any of " + String.join(" ", forbidden.split("")));
        }
        if (stripped.equals(CLEAR_MARK)) {
            throw refuse(field, text, "is a minus alone, which takes a value away in files");
        }
        if (FORMULA.matcher(stripped).matches()) {
            throw refuse(field, text, "begins as a spreadsheet formula does");
        }
        return stripped;
    }

    /** For texts that no file and no spreadsheet contains: checks length and characters only. What is invisible around the text is left out. */
    public static String printable(String field, String text, int maxLength) {
        var stripped = strip(text);
        if (stripped.codePointCount(0, stripped.length()) > maxLength) {
            throw refuse(field, text, "is longer than " + maxLength + " characters");
        }
        if (stripped.codePoints().anyMatch(FreeText::isUnprintable)) {
            throw refuse(field, text, "has a character that cannot be printed, or is not UTF-8");
        }
        var reordering = stripped.codePoints().filter(FreeText::isReordering).findFirst();
        if (reordering.isPresent()) {
            throw refuse(
                    field, text, "has U+%04X, which changes the order of letters".formatted(reordering.getAsInt()));
        }
        return stripped;
    }

    /** The first code points. */
    public static String cut(String text, int maxLength) {
        return text.codePointCount(0, text.length()) <= maxLength
                ? text
                : text.substring(0, text.offsetByCodePoints(0, maxLength)).strip();
    }

    private static MalformedValue refuse(String field, String text, String reason) {
        return new MalformedValue(field, "The " + field + " " + MalformedValue.quoted(text) + " " + reason + ".");
    }

    /** Embeddings, overrides and isolates let a text look like another one. Names from right to left need none of them. */
    private static boolean isReordering(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** The replacement character stands for bytes that are not UTF-8. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.LINE_SEPARATOR
                || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR
                || codePoint == 0xFFFD
                || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
