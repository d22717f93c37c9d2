package io.offhook.selfcare.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * When a mail that was not sent is tried again.
 *
 * @param firstInterval the wait after the first attempt; each later wait is twice the one before
 * @param maxInterval the longest wait
 * @param maxAttempts the mail is given up after so many
 */
public record RetryPolicy(Duration firstInterval, Duration maxInterval, int maxAttempts) {

    private static final int MAX_DOUBLINGS = 20;

    /**
     * The wait after an attempt; empty after the last one.
     *
     * @param attempt counted from 1
     */
    public Optional<Duration> waitAfter(int attempt) {
        if (attempt >= maxAttempts) {
            return Optional.empty();
        }
        var wait = firstInterval.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
        return Optional.of(wait.compareTo(maxInterval) < 0 ? wait : maxInterval);
    }
}
