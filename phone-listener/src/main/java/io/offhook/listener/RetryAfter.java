package io.offhook.listener;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The header {@code Retry-After}, spread: clients that were refused together do not come back together. */
public final class RetryAfter {

    public static final String HEADER = "Retry-After";

    /** How much later than asked the latest of them comes. */
    public static final Duration SPREAD = Duration.ofSeconds(4);

    private static final long NANOS_OF_A_SECOND = 1_000_000_000;

    private RetryAfter() {}

    /** Whole seconds, from {@code least} rounded up, which is one at least, to {@link #SPREAD} later. */
    public static String spread(Duration least) {
        long seconds = Math.max(1, least.plusNanos(NANOS_OF_A_SECOND - 1).toSeconds())
                + ThreadLocalRandom.current().nextLong(SPREAD.toSeconds() + 1);
        return Long.toString(seconds);
    }
}
