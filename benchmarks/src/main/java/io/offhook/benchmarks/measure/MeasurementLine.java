package io.offhook.benchmarks.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.Optional;

/** A measurement as one line of JSON, with the conditions under which it was made: lines of many runs can be in one file. */
public record MeasurementLine(
        SpeedTarget target, @JsonUnwrapped MeasurementDetails.Figure figure, Conditions conditions) {

    /** @param seconds the requested duration for each side, if any */
    public record Conditions(
            int phonesPerTarget,
            int warmUp,
            int rounds,
            Optional<Long> seconds,
            int concurrency,
            String model,
            String keyType,
            String tls,
            int processors,
            String java) {

        static Conditions of(MeasurementSettings settings) {
            return new Conditions(
                    settings.load().phones(),
                    settings.warmUp(),
                    settings.rounds(),
                    settings.time().map(Duration::toSeconds),
                    settings.load().concurrency(),
                    settings.load().model().name(),
                    settings.load().keyType().name(),
                    settings.engine().name(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().toString());
        }
    }

    public static MeasurementLine of(MeasurementSettings settings, Measurement measured) {
        return new MeasurementLine(measured.target(), MeasurementDetails.Figure.of(measured), Conditions.of(settings));
    }
}
