package io.offhook.torture.workload;

import java.time.Duration;
import java.util.Arrays;

/** How long good phones took from their first request to their success, with repetitions and pauses in between. */
public final class ActivationTimes {

    private long[] ended = new long[1 << 10];
    private long[] nanos = new long[1 << 10];
    private int size;

    /** How long they took in some span of a run. */
    public record Times(int phones, Duration median, Duration p99, Duration longest) {

        @Override
        public String toString() {
            return "%d good phones: median %d ms, p99 %d ms, longest %d ms"
                    .formatted(phones, median.toMillis(), p99.toMillis(), longest.toMillis());
        }
    }

    synchronized void add(long begun) {
        if (size == ended.length) {
            ended = Arrays.copyOf(ended, size * 2);
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        long now = System.nanoTime();
        ended[size] = now;
        nanos[size] = now - begun;
        size++;
    }

    /** Of the phones whose success was after this point in the time of {@code System.nanoTime}. */
    public synchronized Times since(long nanoTime) {
        int first = size;
        while (first > 0 && ended[first - 1] - nanoTime >= 0) {
            first--;
        }
        var sorted = Arrays.copyOfRange(nanos, first, size);
        Arrays.sort(sorted);
        return new Times(sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    /** Of all phones. */
    public synchronized Times all() {
        return since(size == 0 ? 0 : ended[0]);
    }

    private static Duration at(long[] sorted, double quantile) {
        int place = Math.clamp((long) Math.ceil(quantile * sorted.length) - 1, 0, Math.max(0, sorted.length - 1));
        return sorted.length == 0 ? Duration.ZERO : Duration.ofNanos(sorted[place]);
    }
}
