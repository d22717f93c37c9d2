package io.offhook.torture.workload;

import java.time.Duration;

/**
 * How many codes phones redeem at the same time: more while they are quick, half as many when one is slow. A fixed number would hold a
 * replica that has just started in overload, where every request takes longer than the service waits.
 */
final class Concurrency {

    private static final double AT_LEAST = 4;
    private static final double MORE = 0.25;
    private static final Duration SLOW = Duration.ofMillis(700);
    private static final Duration BETWEEN_CUTS = Duration.ofMillis(500);

    private final int highest;
    private double limit = AT_LEAST;
    private int running;
    private long cutAt = System.nanoTime() - BETWEEN_CUTS.toNanos();

    Concurrency(int highest) {
        this.highest = highest;
    }

    /** Returns when one more may begin. */
    synchronized void begin() throws InterruptedException {
        while (running >= Math.max(1, Math.min(highest, (int) limit))) {
            wait();
        }
        running++;
    }

    /** @param took how long a phone waited that did nothing but redeem */
    synchronized void observe(Duration took) {
        if (took.compareTo(SLOW) < 0) {
            limit = Math.min(highest, limit + MORE);
        } else if (System.nanoTime() - cutAt >= BETWEEN_CUTS.toNanos()) {
            limit = Math.max(AT_LEAST, limit / 2);
            cutAt = System.nanoTime();
        }
        notifyAll();
    }

    synchronized void end() {
        running--;
        notifyAll();
    }

    synchronized int limit() {
        return (int) limit;
    }
}
