package io.offhook.torture.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.torture.run.TortureReport;
import java.lang.management.ManagementFactory;

/** The report as one JSON document. */
final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static ObjectNode of(TortureReport report) {
        var json = JSON.createObjectNode()
                .put("seed", report.order().seed())
                .put("minutes", report.order().length().toSeconds() / 60.0)
                .put("brokenJudge", report.order().breakJudge())
                .put("redemptions", report.redemptions())
                .put("attempts", report.attempts());
        var faults = json.putObject("faults");
        report.faults().forEach((number, count) -> faults.put(String.valueOf(number), count));
        var refusals = json.putObject("refusals");
        report.refusals().forEach(refusals::put);
        var violations = json.putArray("violations");
        report.violations()
                .forEach(each -> violations.addObject().put("rule", each.rule()).put("what", each.what()));
        report.neverFired().forEach(json.putArray("neverFired")::add);
        report.skipped().forEach(json.putArray("skipped")::add);
        report.notes().forEach(json.putArray("notes")::add);
        json.put("convergenceSeconds", report.convergence().toMillis() / 1_000.0);
        json.set("conditions", conditions());
        return json;
    }

    private static ObjectNode conditions() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return JSON.createObjectNode()
                .put("processors", system.getAvailableProcessors())
                .put("loadAverage", system.getSystemLoadAverage())
                .put("java", Runtime.version().toString())
                .put("system", system.getName() + " " + system.getVersion());
    }
}
