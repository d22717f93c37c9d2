package io.offhook.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One rate of events, and how the console follows.
 *
 * @param sent to topics
 * @param missing of those, in the timeline
 * @param behind from the sending of an event until its entry is there
 * @param streams how many watch
 * @param percentOfCore processor time by process, 100 being one core
 * @param residentMegabytes of the console, at the end
 */
public record BehindStep(
        int eventsPerSecond,
        long sent,
        long missing,
        Spread behind,
        List<StreamTally> streams,
        Map<String, Double> percentOfCore,
        double residentMegabytes) {

    /** The name of its process. */
    public static final String CONSOLE = "console";

    /**
     * What one stream told.
     *
     * @param told events
     * @param leftOut events that it only counted
     * @param delay from the sending of an event that it told
     */
    public record StreamTally(long told, long leftOut, Spread delay) {

        String line() {
            return "      stream: %6d told, %6d left out %s".formatted(told, leftOut, delay.columns());
        }
    }

    static String heading() {
        return "    %8s %8s %8s %8s %8s %8s %8s  %s"
                .formatted("events/s", "sent", "missing", "p50 ms", "p95", "max", "% core", "RSS MB");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "    %8d %8d %8d %s %8.1f %8.1f",
                eventsPerSecond,
                sent,
                missing,
                behind.columns(),
                percentOfCore.getOrDefault(CONSOLE, 0.0),
                residentMegabytes);
    }
}
