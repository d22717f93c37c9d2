package io.offhook.listener;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Gives callers that are refused for want of room moments to come again, each another one: the wait grows with the number that wait. In
 * a second as many are told to come as can be served in one.
 */
final class RetrySchedule {

    /** No caller is told to wait longer; beyond it moments are shared. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Requests per second; also what is expected before anything was measured. A service whose JVM is cold does more. */
    private static final double LEAST_RATE = 100;

    private final Duration least;
    private final int requestsPerCaller;
    private final LongSupplier nanoTime;
    private double rate = LEAST_RATE;
    private int served;
    private boolean isOverloaded;
    private long since;
    private long next;

    /**
     * @param least the shortest wait
     * @param requestsPerCaller how many requests a caller has before it is content
     */
    RetrySchedule(Duration least, int requestsPerCaller, LongSupplier nanoTime) {
        this.least = least;
        this.requestsPerCaller = requestsPerCaller;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
        this.next = since;
    }

    /** A request was served. */
    synchronized void served() {
        measure();
        served++;
    }

    /** How long from now a caller shall wait that is refused now, from the shortest wait to {@link #LONGEST}. */
    synchronized Duration refused() {
        var now = measure();
        isOverloaded = true;
        next = Math.max(next, now + least.toNanos());
        var wait = Duration.ofNanos(next - now);
        if (wait.compareTo(LONGEST) >= 0) {
            return LONGEST.minusMillis(ThreadLocalRandom.current().nextLong(LONGEST.toMillis() / 2));
        }
        next += Math.round(SECOND * requestsPerCaller / rate);
        return wait;
    }

    /** A second in which nobody was refused says nothing: more might have been served. Nor does one with nothing after it. */
    private long measure() {
        var now = nanoTime.getAsLong();
        var elapsed = now - since;
        if (elapsed >= SECOND) {
            if (isOverloaded && elapsed < 2 * SECOND) {
                rate = Math.max(LEAST_RATE, (rate + served * (double) SECOND / elapsed) / 2);
            }
            served = 0;
            isOverloaded = false;
            since = now;
        }
        return now;
    }
}
