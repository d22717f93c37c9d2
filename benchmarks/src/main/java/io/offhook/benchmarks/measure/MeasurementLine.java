package io.offhook.benchmarks.measure;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON document of a measurement run: the conditions, then one entry for each target. */
public record MeasurementDocument(
        @JsonProperty Conditions conditions, @JsonIgnore Map<String, MeasurementDetails.Figure> figures) {

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

    public static MeasurementDocument of(MeasurementSettings settings, List<Measurement> measurements) {
        var figures = new LinkedHashMap<String, MeasurementDetails.Figure>();
        measurements.forEach(each -> figures.put(each.target().name(), MeasurementDetails.Figure.of(each)));
        return new MeasurementDocument(Conditions.of(settings), figures);
    }

    @JsonAnyGetter
    public Map<String, MeasurementDetails.Figure> byTarget() {
        return figures;
    }
}
