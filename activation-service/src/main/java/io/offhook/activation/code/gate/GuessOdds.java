package io.offhook.activation.code.gate;

import java.time.Duration;

/**
 * The probability of guessing a code. 15 of 16 digits are free and a guess tests every live code at once, so it hits with
 * {@code live / 10^15}.
 *
 * @param live codes that can be redeemed now, of all models: an upper bound
 * @param life how long a code lives
 */
record GuessOdds(long live, Duration life) {

    private static final double CODES = 1e15;

    /** The probability that any guess hits any code within one code life, at this many wrong guesses a second. */
    double ofHit(double wrongPerSecond) {
        return Math.min(1, wrongPerSecond * life.toSeconds() * live / CODES);
    }

    /** Wrong guesses a second at which that probability is reached. */
    double maxPerSecond(double probability) {
        return probability * CODES / (Math.max(1, live) * (double) Math.max(1, life.toSeconds()));
    }
}
