package io.offhook.benchmarks.work;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What processes spent between two readings, for each operation or as a part of a core. */
public final class CpuShares {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int PERCENT = 100;

    private CpuShares() {}

    /** A process that the first reading lacks spent nothing. */
    public static Map<String, Duration> between(Map<String, Duration> before, Map<String, Duration> after) {
        var spent = new TreeMap<String, Duration>();
        after.forEach((name, now) -> {
            var since = now.minus(before.getOrDefault(name, now));
            // Less than before: it ended, or a child of it did.
            spent.put(name, since.isNegative() ? Duration.ZERO : since);
        });
        return spent;
    }

    public static Duration total(Map<String, Duration> spent) {
        return spent.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Milliseconds, with three decimals. */
    static Map<String, Double> millisEach(Map<String, Duration> spent, long operations) {
        return each(
                spent,
                time -> operations == 0
                        ? 0
                        : Math.round(time.toNanos() / NANOS_PER_MILLI / operations * 1000) / 1000.0);
    }

    /** Of one core, with two decimals. */
    public static Map<String, Double> percentOfCore(Map<String, Duration> spent, Duration wall) {
        return each(spent, time -> percentOfCore(time, wall));
    }

    /** Of one core, with two decimals. */
    public static double percentOfCore(Duration spent, Duration wall) {
        return wall.isZero() ? 0 : Math.round((double) spent.toNanos() / wall.toNanos() * PERCENT * 100) / 100.0;
    }

    private static Map<String, Double> each(Map<String, Duration> spent, ToDoubleFunction<Duration> figure) {
        var figures = new TreeMap<String, Double>();
        spent.forEach((name, time) -> figures.put(name, figure.applyAsDouble(time)));
        return figures;
    }
}
