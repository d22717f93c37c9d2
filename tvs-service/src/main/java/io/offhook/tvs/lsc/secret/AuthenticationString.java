package io.offhook.tvs.lsc.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;

/** Digits that somebody types on a phone. Prints none of them. */
public final class AuthenticationString {

    /** As many as the phone's field has room for. */
    private static final int DIGITS = 10;

    private final String digits;

    AuthenticationString(String digits) {
        this.digits = digits;
    }

    public static AuthenticationString draw(RandomGenerator random) {
        var digits = new StringBuilder(DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            digits.append(random.nextInt(10));
        }
        return new AuthenticationString(digits.toString());
    }

    /** In the same time, however much of it is right. */
    public boolean is(String typed) {
        return MessageDigest.isEqual(bytes(), typed.getBytes(StandardCharsets.UTF_8));
    }

    /** For the person who is to type them. */
    public String expose() {
        return digits;
    }

    byte[] bytes() {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "AuthenticationString[]";
    }
}
