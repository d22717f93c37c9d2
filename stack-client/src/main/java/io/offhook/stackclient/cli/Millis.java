package io.offhook.stackclient.cli;

import java.time.Duration;

/** Durations in milliseconds with one decimal, for text and JSON. */
public final class Millis {

    private static final double NANOS = 1_000_000.0;

    private Millis() {}

    public static double of(Duration duration) {
        return Math.round(duration.toNanos() / NANOS * 10) / 10.0;
    }

    /** Right-aligned, for the end of a line. */
    public static String column(Duration duration) {
        return "%8.1f ms".formatted(of(duration));
    }
}
