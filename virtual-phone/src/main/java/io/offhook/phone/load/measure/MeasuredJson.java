package io.offhook.phone.load.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Figures for programs, by target: {@code "P1": {"value": .., "bound": .., "ratio": .., "unit": "1/s", "details": ..}}. */
public final class MeasuredJson {

    private MeasuredJson() {}

    public static ObjectNode of(MeasureOrder order, List<Measured> measured) {
        var json = JsonNodeFactory.instance.objectNode();
        var conditions = json.putObject("conditions");
        conditions.put("phonesPerTarget", order.load().phones());
        conditions.put("warmUp", order.warmUp());
        conditions.put("rounds", order.rounds());
        conditions.put("concurrency", order.load().concurrency());
        conditions.put("model", order.load().model().name());
        conditions.put("keyType", order.load().keyType().name());
        conditions.put("tls", order.engine().name());
        conditions.put("processors", Runtime.getRuntime().availableProcessors());
        conditions.put("java", Runtime.version().toString());
        for (var each : measured) {
            var figure = json.putObject(each.target().name());
            figure.put("title", each.title());
            figure.put("value", each.value());
            figure.put("bound", each.bound());
            figure.put("ratio", each.ratio());
            figure.put("unit", each.unit());
            figure.set("details", each.details());
        }
        return json;
    }
}
