package io.offhook.stackclient.operations;

import io.offhook.stackclient.cli.OutputOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets services verify themselves, all at once, and prints what they found. */
public final class Verifying {

    private static final Duration POLL = Duration.ofSeconds(1);

    private Verifying() {}

    /** Returns the exit code: 1 if anything differs, or could not be compared. */
    public static int run(Map<String, OperationsApi> services, OutputOptions output) throws IOException {
        for (var each : services.values()) {
            each.verify();
        }
        var reports = new LinkedHashMap<String, Verification>();
        for (var each : services.entrySet()) {
            reports.put(each.getKey(), whenDone(each.getKey(), each.getValue(), output));
        }
        output.print(reports, () -> lines(reports));
        return reports.values().stream().allMatch(Verification::isClean) ? 0 : 1;
    }

    private static Verification whenDone(String name, OperationsApi service, OutputOptions output) throws IOException {
        var at = "";
        try {
            var report = service.verification();
            while (report.isRunning()) {
                if (!report.at().equals(at)) {
                    at = report.at();
                    output.err().println(name + ": " + at);
                    output.err().flush();
                }
                Thread.sleep(POLL);
                report = service.verification();
            }
            return report;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<String> lines(Map<String, Verification> reports) {
        var lines = new ArrayList<String>();
        reports.forEach((name, report) -> {
            lines.add("%s: %s, %d differences%s"
                    .formatted(
                            name,
                            report.state(),
                            report.found(),
                            report.failure() == null ? "" : ", " + report.failure()));
            report.differences().forEach(each -> lines.add(each.text()));
        });
        return lines;
    }
}
