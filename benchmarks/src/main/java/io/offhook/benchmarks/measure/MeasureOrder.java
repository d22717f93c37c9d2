package io.offhook.benchmarks.measure;

import io.offhook.benchmarks.report.LoadOrder;
import io.offhook.listener.TlsEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to measure and how.
 *
 * @param load how many phones for each target, half of them to warm up; how many at a time; of which kind
 * @param rounds how often bound and stack take turns; the median counts
 * @param engine TLS of the client and of the bare server
 * @param time P5 alone: how long each side is measured after the warm-up, about, whatever number of phones that takes
 */
public record MeasureOrder(
        List<Target> targets, LoadOrder load, int rounds, TlsEngine engine, Optional<Duration> time) {

    public int warmUp() {
        return load.phones() / 2;
    }

    /** Phones in a round. */
    public int perRound() {
        return Math.max(1, (load.phones() - warmUp()) / rounds);
    }
}
