package io.offhook.benchmarks.powercut;

import java.time.Duration;

/**
 * The wait of one phone at one stage, from when it was first told to come again. It must be served within twice the time that it was
 * told then, however often it is told again.
 */
final class Waiting {

    private static final int LIMIT = 2;

    private Duration told = Duration.ZERO;
    private long since;
    private int times;

    void comeAgain(Duration after, long nanos) {
        if (times++ == 0) {
            told = after;
            since = nanos;
        }
    }

    int times() {
        return times;
    }

    /** How often the time that it was told fits into the time until now; 0 if it was never told to come again. */
    double ratio(long nanos) {
        return times == 0 || told.isZero() ? 0 : (nanos - since) / (double) told.toNanos();
    }

    static boolean isTooLong(double ratio) {
        return ratio > LIMIT;
    }
}
