package io.offhook.benchmarks.measure;

import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The targets of a measurement and its settings.
 *
 * @param load the phones for each target, half of them for warm-up
 * @param rounds the number of alternating rounds of bound and stack; the result is the median
 * @param engine TLS library of the client and of the bare server
 * @param time P5: approximate duration for each side after the warm-up, instead of a number of requests; IDLE: how long to look; BEHIND:
 *     how long events are sent
 * @param console what PAGES and BEHIND do
 */
public record MeasurementSettings(
        List<SpeedTarget> targets,
        LoadSettings load,
        int rounds,
        TlsEngine engine,
        Optional<Duration> time,
        ConsoleLoad console) {

    public int warmUp() {
        return load.phones() / 2;
    }

    /** The number of phones in a round. */
    public int perRound() {
        return Math.max(1, (load.phones() - warmUp()) / rounds);
    }
}
