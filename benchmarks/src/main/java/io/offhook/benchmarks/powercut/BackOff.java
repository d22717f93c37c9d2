package io.offhook.benchmarks.powercut;

import io.offhook.phone.boot.BootTimeouts;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a phone waits that got no answer: twice as long each time, within bounds, and no two phones equally long. */
record BackOff(Duration first, Duration longest) {

    static final BackOff USUAL = new BackOff(BootTimeouts.USUAL.retryInterval(), BootTimeouts.USUAL.maxRetryInterval());

    private static final int MAX_DOUBLINGS = 20;

    /** @param failures requests without an answer so far, at least one */
    Duration after(int failures, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        var most = doubled.compareTo(longest) < 0 ? doubled : longest;
        var least = most.toMillis() / 2;
        return Duration.ofMillis(least + random.nextLong(least + 1));
    }
}
