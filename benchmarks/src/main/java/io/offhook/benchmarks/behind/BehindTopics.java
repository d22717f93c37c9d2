package io.offhook.benchmarks.behind;

import io.offhook.benchmarks.measure.BehindStep;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementDetails;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.measure.Spread;
import io.offhook.benchmarks.work.CpuMeter;
import io.offhook.benchmarks.work.CpuShares;
import io.offhook.benchmarks.work.ProcessMemory;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.rest.Poll;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * BEHIND: from the sending of an event until its entry is in the console's timeline, at a constant rate; then at twice the rate, while
 * programs watch what happens.
 */
public record BehindTopics(MeasurementSettings settings, StackDescription stack, Workloads workloads) {

    private static final double TARGET_MILLIS = 1_000;
    private static final int STREAMS = 5;
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /** What is not there so long after the last event is missing. */
    private static final Poll LATEST = new Poll(Duration.ofSeconds(60), Duration.ofMillis(50));

    /** Streams tell in the next second what they leave out in one. */
    private static final Duration STREAMS_END = Duration.ofSeconds(3);

    public Measurement measure() throws IOException, InterruptedException, SQLException {
        var rate = settings.console().eventsPerSecond();
        var duration = settings.time().orElse(USUAL);
        try (var events = new PacedEvents(stack.kafka(), workloads.progress())) {
            step(events, rate, 1, WARM_UP);
            var usual = step(events, rate, 0, duration);
            var watched = step(events, 2 * rate, STREAMS, duration);
            return Measurement.alone(
                    SpeedTarget.BEHIND,
                    "p95 from an event to its entry in the timeline, " + rate + "/s",
                    usual.behind().p95(),
                    "ms",
                    new MeasurementDetails.Behind(TARGET_MILLIS, List.of(usual, watched)));
        }
    }

    private BehindStep step(PacedEvents events, int rate, int streams, Duration duration)
            throws IOException, InterruptedException, SQLException {
        var sent = new SentEvents();
        var meter = CpuMeter.of(workloads.processes());
        meter.untilQuiet();
        try (var watched = WatchedStreams.open(streams, stack.console(), stack.account(StackAccount.ADMIN), sent);
                var entries = ArrivedEntries.in(stack.database(BehindStep.CONSOLE), sent)) {
            var before = meter.read();
            var began = System.nanoTime();
            events.send("BEHIND, " + rate + "/s", rate, duration, sent);
            LATEST.until(() -> entries.count() == sent.count());
            var wall = Duration.ofNanos(System.nanoTime() - began);
            var spent = CpuShares.between(before, meter.read());
            if (streams > 0) {
                Thread.sleep(STREAMS_END);
            }
            return new BehindStep(
                    rate,
                    sent.count(),
                    sent.count() - entries.count(),
                    Spread.of(entries.delays()),
                    watched.tallies(),
                    CpuShares.percentOfCore(spent, wall),
                    ProcessMemory.ofTree(workloads.processes().getOrDefault(BehindStep.CONSOLE, 0L))
                            .rssMegabytes());
        }
    }
}
