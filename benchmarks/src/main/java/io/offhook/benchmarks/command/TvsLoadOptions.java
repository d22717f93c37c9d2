package io.offhook.benchmarks.command;

import io.offhook.benchmarks.measure.ConsoleLoad;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --tvs}, and its number of requests. */
public final class TvsLoadOptions {

    @Option(
            names = "--tvs",
            required = true,
            description = "Measure TVS verifications, each with a TLS handshake; the same as --measure P5.")
    boolean tvs;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "Number of verifications each, half of them for warm-up. Default: 4000.")
    @Nullable
    Integer requests;

    /** @param seconds of the command: a duration or a number, not both */
    boolean makesSense(int mostRequests, @Nullable Integer seconds) {
        return requests == null || (seconds == null && requests >= 2 && requests <= mostRequests);
    }

    MeasurementSettings settings(
            LoadSettings load, int rounds, TlsEngine engine, Optional<Duration> time, ConsoleLoad console) {
        var number = requests == null ? load.phones() : requests;
        var asked = new LoadSettings(number, load.concurrency(), load.model(), load.keyType());
        return new MeasurementSettings(List.of(SpeedTarget.P5), asked, rounds, engine, time, console);
    }
}
