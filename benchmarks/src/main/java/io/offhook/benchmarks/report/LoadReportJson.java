package io.offhook.benchmarks.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A load's result for programs: conditions, figures by name, outcomes. Times are milliseconds. */
public final class LoadReportJson {

    private LoadReportJson() {}

    public static ObjectNode of(LoadReport report) {
        var json = JsonNodeFactory.instance.objectNode();
        conditions(json.putObject("conditions"), report.order());
        var figures = json.putObject("figures");
        report.figures().forEach((stage, figure) -> figure(figures.putObject(stage.key()), figure));
        var outcomes = json.putObject("outcomes");
        outcomes.put("configured", report.configured());
        counts(outcomes.putObject("refused"), report.refused());
        counts(outcomes.putObject("failed"), report.failed());
        outcomes.put("busy", report.busy());
        return json;
    }

    private static void conditions(ObjectNode json, LoadOrder order) {
        json.put("phones", order.phones());
        json.put("concurrency", order.concurrency());
        json.put("model", order.model().name());
        json.put("keyType", order.keyType().name());
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("java", Runtime.version().toString());
    }

    private static void figure(ObjectNode json, Latencies.Summary figure) {
        json.put("count", figure.count());
        json.put("p50", figure.p50());
        json.put("p95", figure.p95());
        json.put("p99", figure.p99());
        json.put("max", figure.max());
        json.put("wall", figure.wall());
        json.put("perSecond", figure.perSecond());
    }

    private static void counts(ObjectNode json, Map<String, Long> counts) {
        counts.forEach(json::put);
    }
}
