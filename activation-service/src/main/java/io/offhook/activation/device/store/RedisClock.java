package io.offhook.activation.device.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * The clock of Redis, which all replicas share, as the last answer told it. It was read before the answer came, so counting from the
 * answer never gives a time that lies ahead.
 */
@ApplicationScoped
class RedisClock {

    /** Two clocks drift apart by less than one part in this many. */
    private static final long DRIFT = 1_000;

    private static final long NANOS_PER_MICRO = 1_000;

    private volatile @Nullable Reading last;

    private record Reading(long micros, long nanos) {}

    /** An answer came now, and said this time. */
    void told(long micros, long nanos) {
        last = new Reading(micros, nanos);
    }

    /** The least that the clock showed at a moment of {@link System#nanoTime}, in microseconds; zero if nothing is known. */
    long atLeast(long nanos) {
        var reading = last;
        if (reading == null) {
            return 0;
        }
        long passed = (nanos - reading.nanos()) / NANOS_PER_MICRO;
        return Math.max(0, reading.micros() + passed - Math.abs(passed) / DRIFT - 1);
    }
}
