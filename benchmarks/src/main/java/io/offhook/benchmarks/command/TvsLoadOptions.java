package io.offhook.benchmarks.command;

import io.offhook.benchmarks.measure.MeasureOrder;
import io.offhook.benchmarks.measure.Target;
import io.offhook.benchmarks.report.LoadOrder;
import io.offhook.listener.TlsEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code --tvs}, and how much of it. */
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

    /** One or the other. */
    static final class Extent {

        @Option(
                names = "--seconds",
                required = true,
                paramLabel = "N",
                description = "How long TVS and its bound are measured each, about, after the warm-up.")
        @Nullable
        Integer seconds;

        @Option(
                names = "--requests",
                required = true,
                paramLabel = "N",
                description = "How many verifications each, half of them to warm up. Default: 4000.")
        @Nullable
        Integer requests;
    }

    boolean makesSense(int mostRequests) {
        return extent == null
                || isWithin(extent.seconds, 1, LONGEST_SECONDS)
                || isWithin(extent.requests, 2, mostRequests);
    }

    MeasureOrder order(LoadOrder load, int rounds, TlsEngine engine) {
        var requests = extent == null || extent.requests == null ? load.phones() : extent.requests;
        var time = Optional.ofNullable(extent).map(it -> it.seconds).map(Duration::ofSeconds);
        var asked = new LoadOrder(requests, load.concurrency(), load.model(), load.keyType());
        return new MeasureOrder(List.of(Target.P5), asked, rounds, engine, time);
    }

    private static boolean isWithin(@Nullable Integer number, int least, int most) {
        return number != null && number >= least && number <= most;
    }
}
