package io.offhook.selfcare.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * When a mail that could not be sent is tried again: later and later.
 *
 * @param first wait after the first attempt; doubles from there
 * @param longest no wait is longer
 * @param attempts after so many it is given up
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {

    /** The wait after this attempt, counted from 1; absent when it was the last. */
    public Optional<Duration> waitAfter(int attempt) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        var wait = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        return Optional.of(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
