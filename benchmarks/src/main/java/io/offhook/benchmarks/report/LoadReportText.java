package io.offhook.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The result of a load as a table. */
public final class LoadReportText {

    private static final int WORST = 10;

    private LoadReportText() {}

    public static List<String> lines(LoadReport report) {
        var lines = new ArrayList<String>();
        lines.add("%-30s %8s %9s %9s %9s %9s %10s"
                .formatted("", "phones", "p50 ms", "p95 ms", "p99 ms", "max ms", "phones/s"));
        report.figures().forEach((stage, figure) -> lines.add(row(stage.label(), figure)));
        lines.add("");
        lines.add(report.configured() + " of " + report.settings().phones() + " phones configured"
                + (report.busy() == 0 ? "" : ", " + report.busy() + " temporary refusals"));
        addWorst(lines, "refused", report.refused());
        addWorst(lines, "failed", report.failed());
        return lines;
    }

    private static String row(String name, Latencies.Summary figure) {
        return "%-30s %8d %9.1f %9.1f %9.1f %9.1f %10.1f"
                .formatted(
                        name,
                        figure.count(),
                        figure.p50(),
                        figure.p95(),
                        figure.p99(),
                        figure.max(),
                        figure.perSecond());
    }

    private static void addWorst(List<String> lines, String kind, Map<String, Long> counts) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(WORST)
                .forEach(entry -> lines.add(kind + " " + entry.getValue() + " x " + entry.getKey()));
    }
}
