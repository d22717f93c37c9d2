package io.offhook.provisioning.registration;

/** Texts of strangers, cut and without control characters. */
final class Bounded {

    private Bounded() {}

    static String printable(String text, int most) {
        var result = new StringBuilder();
        text.codePoints()
                .filter(each -> !Character.isISOControl(each) && !isHalf(each))
                .limit(most)
                .forEach(result::appendCodePoint);
        return result.substring(0, Math.min(result.length(), most));
    }

    /** A surrogate without its other half is no text. */
    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
