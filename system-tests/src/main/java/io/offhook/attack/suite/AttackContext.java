package io.offhook.attack.suite;

import io.offhook.attack.installation.TargetStack;
import io.offhook.stackclient.rest.Poll;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What an attack is given.
 *
 * @param random of this attack alone: the same for the same seed, whatever ran before
 * @param budget how long an attack that could go on for ever may take
 * @param length of the whole run
 */
public record AttackContext(TargetStack target, RandomGenerator random, Duration budget, Duration length) {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    /** Waits for a condition; returns whether it came true in time. */
    public static <E extends Exception> boolean await(Duration within, Poll.Call<Boolean, E> condition)
            throws E, InterruptedException {
        return new Poll(within, POLL_INTERVAL).until(condition);
    }

    /** A text that occurs nowhere else: where it shows up again, it was kept. */
    public String marker() {
        return "zq" + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    }
}
