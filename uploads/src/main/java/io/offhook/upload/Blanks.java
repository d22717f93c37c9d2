package io.offhook.upload;

/** Blanks of all kinds. Texts that were copied from web pages and mails have no-break spaces, and spaces without a width. */
final class Blanks {

    private static final String INVISIBLE = "\u200B\u2060\uFEFF";

    private Blanks() {}

    /** Without the blanks at its ends. */
    static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** The same with one plain blank for those in the middle. */
    static String single(String text) {
        return strip(text).replaceAll("[" + INVISIBLE + "]", "").replaceAll("\\p{IsWhite_Space}+", " ");
    }

    private static boolean isBlank(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each) || INVISIBLE.indexOf(each) >= 0;
    }
}
