package io.offhook.benchmarks.report;

import io.offhook.stackclient.cli.Millis;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The latencies of one stage, and its throughput. */
public final class Latencies {

    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(30);
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1000.0;

    private final Histogram micros = new ConcurrentHistogram(HIGHEST_MICROS, DIGITS);
    private volatile Duration wall = Duration.ZERO;

    public void add(Duration took) {
        micros.recordValue(Math.clamp(took.toNanos() / 1000, 0, HIGHEST_MICROS));
    }

    /** @param wall the time from the first to the last phone */
    public void over(Duration wall) {
        this.wall = wall;
    }

    public Summary summary() {
        var seconds = wall.toNanos() / (double) TimeUnit.SECONDS.toNanos(1);
        var perSecond = seconds == 0 ? 0 : Math.round(micros.getTotalCount() / seconds * 10) / 10.0;
        return new Summary(
                micros.getTotalCount(),
                at(50),
                at(95),
                at(99),
                micros.getMaxValue() / MICROS_PER_MILLI,
                Millis.of(wall),
                perSecond);
    }

    private double at(double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }

    /** Times in milliseconds. */
    public record Summary(long count, double p50, double p95, double p99, double max, double wall, double perSecond) {}
}
