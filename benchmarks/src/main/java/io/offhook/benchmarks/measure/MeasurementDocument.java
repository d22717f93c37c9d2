package io.offhook.benchmarks.measure;

import java.time.Duration;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON document of a run of measurements: the conditions, then a figure under each target's name. */
public record MeasurementDocument(
        @JsonProperty Conditions conditions, @JsonIgnore Map<String, Details.Figure> figures) {

    /** @param seconds how long each side was measured, where that was asked for */
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

        static Conditions of(MeasureOrder order) {
            return new Conditions(
                    order.load().phones(),
                    order.warmUp(),
                    order.rounds(),
                    order.time().map(Duration::toSeconds),
                    order.load().concurrency(),
                    order.load().model().name(),
                    order.load().keyType().name(),
                    order.engine().name(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().toString());
        }
    }

    public static MeasurementDocument of(MeasureOrder order, List<Measurement> measurements) {
        var figures = new LinkedHashMap<String, Details.Figure>();
        measurements.forEach(each -> figures.put(each.target().name(), Details.Figure.of(each)));
        return new MeasurementDocument(Conditions.of(order), figures);
    }

    @JsonAnyGetter
    public Map<String, Details.Figure> byTarget() {
        return figures;
    }
}
