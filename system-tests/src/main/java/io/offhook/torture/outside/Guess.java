package io.offhook.torture.outside;

import java.util.random.RandomGenerator;

/** Sixteen digits that are no code, or hardly ever. */
public final class Guess {

    private static final int RANDOM_DIGITS = 15;

    private static final String[] TABLE = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private Guess() {}

    /** With a right check digit, so that the service has to look it up. */
    public static String random(RandomGenerator random) {
        var digits = new StringBuilder();
        while (digits.length() < RANDOM_DIGITS) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.append(checkDigit(digits)).toString();
    }

    /** One digit is another. */
    public static String typo(String digits, RandomGenerator random) {
        int at = random.nextInt(digits.length());
        var wrong = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return digits.substring(0, at) + wrong + digits.substring(at + 1);
    }

    /** Damm's algorithm, as the service's own. */
    private static int checkDigit(CharSequence digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = TABLE[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
