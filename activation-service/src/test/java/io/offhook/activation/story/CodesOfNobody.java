package io.offhook.activation.story;

import io.offhook.activation.code.CodeDigits;
import java.security.SecureRandom;

/** Codes whose check digit holds and that nobody was issued. */
final class CodesOfNobody {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CodesOfNobody() {}

    static String one() {
        return CodeDigits.generate(RANDOM::nextInt).expose();
    }
}
