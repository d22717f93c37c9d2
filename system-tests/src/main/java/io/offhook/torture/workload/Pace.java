package io.offhook.torture.workload;

import java.time.Duration;

/** Lets so many through a second. What a stall held up is made good for one second at most. */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long interval;
    private long next = System.nanoTime();

    Pace(int aSecond) {
        this.interval = SECOND / aSecond;
    }

    /** Returns when the next may go. */
    void await() throws InterruptedException {
        long now = System.nanoTime();
        next = Math.max(next + interval, now - SECOND);
        if (next > now) {
            Thread.sleep(Duration.ofNanos(next - now));
        }
    }
}
