package io.offhook.torture.peers;

import java.util.random.RandomGenerator;

/** Generates 16 digits that are almost certainly not an issued code. */
public final class GuessedCode {

    private static final int RANDOM_DIGITS = 15;

    private static final String[] TABLE = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private GuessedCode() {}

    /** Random digits with a valid check digit, so that the service must look them up. */
    public static String random(RandomGenerator random) {
        var digits = new StringBuilder();
        while (digits.length() < RANDOM_DIGITS) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.append(checkDigit(digits)).toString();
    }

    /** The digits with one of them changed. */
    public static String typo(String digits, RandomGenerator random) {
        int at = random.nextInt(digits.length());
        var wrong = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return digits.substring(0, at) + wrong + digits.substring(at + 1);
    }

    /** Damm's algorithm, as the service uses it. */
    static int checkDigit(CharSequence digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = TABLE[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
