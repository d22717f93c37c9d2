package io.offhook.benchmarks.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Figures for programs, by target: {@code "P1": {"value": .., "bound": .., "ratio": .., "unit": "1/s", "details": ..}}. */
public final class MeasurementJson {

    private MeasurementJson() {}

    public static ObjectNode of(MeasureOrder order, List<Measurement> measured) {
        var json = JsonNodeFactory.instance.objectNode();
        var conditions = json.putObject("conditions");
        conditions.put("phonesPerTarget", order.load().phones());
        conditions.put("warmUp", order.warmUp());
        conditions.put("rounds", order.rounds());
        order.time().ifPresent(time -> conditions.put("seconds", time.toSeconds()));
        conditions.put("concurrency", order.load().concurrency());
        conditions.put("model", order.load().model().name());
        conditions.put("keyType", order.load().keyType().name());
        conditions.put("tls", order.engine().name());
        conditions.put("processors", Runtime.getRuntime().availableProcessors());
        conditions.put("java", Runtime.version().toString());
        for (var each : measured) {
            json.set(each.target().name(), figure(each));
        }
        return json;
    }

    static ObjectNode figure(Measurement measured) {
        var figure = JsonNodeFactory.instance.objectNode();
        figure.put("title", measured.title());
        figure.put("value", measured.value());
        figure.put("bound", measured.bound());
        figure.put("ratio", measured.ratio());
        figure.put("unit", measured.unit());
        figure.set("details", measured.details());
        return figure;
    }
}
