package io.offhook.activation.pairing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Eight letters that a phone shows and its owner types: consonants without Y, so that none is taken for another and no word comes out
 * (RFC 8628, section 6.1). A secret while it lives: {@code toString} shows none of them.
 */
public final class PairingCode {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final Pattern CODE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    /** What is longer was not read off a display. */
    private static final int MAX_TYPED = 32;

    private final String letters;

    private PairingCode(String letters) {
        this.letters = letters;
    }

    /** @param random given a bound, returns a number from 0 up to it, each as likely as the others */
    public static PairingCode generate(IntUnaryOperator random) {
        var letters = new StringBuilder(LENGTH);
        while (letters.length() < LENGTH) {
            letters.append(LETTERS.charAt(random.applyAsInt(LETTERS.length())));
        }
        return new PairingCode(letters.toString());
    }

    /** Reads what was typed, in any case, with or without separators. */
    public static Optional<PairingCode> parse(String typed) {
        if (typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        var letters = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return CODE.matcher(letters).matches() ? Optional.of(new PairingCode(letters)) : Optional.empty();
    }

    /** For the display: {@code BCDF-GHJK}. */
    public String exposeGrouped() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    /** What it is looked up by: SHA-256, lower-case hex. How long the look-up takes tells nothing about the letters. */
    String digest() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in constant time. */
    boolean is(PairingCode other) {
        return MessageDigest.isEqual(
                letters.getBytes(StandardCharsets.US_ASCII), other.letters.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "PairingCode[redacted]";
    }
}
