package io.offhook.benchmarks.command;

import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code --tvs}, and its duration or number of requests. */
public final class TvsLoadOptions {

    private static final int LONGEST_SECONDS = 3_600;

    @Option(
            names = "--tvs",
            required = true,
            description = "Measure TVS verifications, each with a TLS handshake; the same as --measure P5.")
    boolean tvs;

    @ArgGroup
    @Nullable
    Extent extent;

    /** {@code --seconds} or {@code --requests}. */
    static final class Extent {

        @Option(
                names = "--seconds",
                required = true,
                paramLabel = "N",
                description = "Approximate duration for TVS and for its bound, each, after the warm-up.")
        @Nullable
        Integer seconds;

        @Option(
                names = "--requests",
                required = true,
                paramLabel = "N",
                description = "Number of verifications each, half of them for warm-up. Default: 4000.")
        @Nullable
        Integer requests;
    }

    boolean makesSense(int mostRequests) {
        return extent == null
                || isWithin(extent.seconds, 1, LONGEST_SECONDS)
                || isWithin(extent.requests, 2, mostRequests);
    }

    MeasurementSettings settings(LoadSettings load, int rounds, TlsEngine engine) {
        var requests = extent == null || extent.requests == null ? load.phones() : extent.requests;
        var time = Optional.ofNullable(extent).map(it -> it.seconds).map(Duration::ofSeconds);
        var asked = new LoadSettings(requests, load.concurrency(), load.model(), load.keyType());
        return new MeasurementSettings(List.of(SpeedTarget.P5), asked, rounds, engine, time);
    }

    private static boolean isWithin(@Nullable Integer number, int least, int most) {
        return number != null && number >= least && number <= most;
    }
}
