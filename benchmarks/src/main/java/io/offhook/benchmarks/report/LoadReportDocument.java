package io.offhook.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON document of a load. Times are in milliseconds. The field names are part of the interface. */
public record LoadReportDocument(Conditions conditions, Map<String, Latencies.Summary> figures, Outcomes outcomes) {

    public record Conditions(int phones, int concurrency, String model, String keyType, int processors, String java) {

        static Conditions of(LoadSettings settings) {
            return new Conditions(
                    settings.phones(),
                    settings.concurrency(),
                    settings.model().name(),
                    settings.keyType().name(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().toString());
        }
    }

    /**
     * @param refused by the service's reason
     * @param failed by message
     * @param busy number of temporary refusals
     */
    public record Outcomes(int configured, Map<String, Long> refused, Map<String, Long> failed, long busy) {}

    public static LoadReportDocument of(LoadReport report) {
        var figures = new LinkedHashMap<String, Latencies.Summary>();
        report.figures().forEach((stage, summary) -> figures.put(stage.key(), summary));
        return new LoadReportDocument(
                Conditions.of(report.settings()),
                figures,
                new Outcomes(report.configured(), report.refused(), report.failed(), report.busy()));
    }
}
