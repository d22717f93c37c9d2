package io.offhook.torture.command;

import io.offhook.torture.run.TortureReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report as lines of text. */
final class ReportText {

    private static final int MAX_LINES = 40;

    private ReportText() {}

    static List<String> lines(TortureReport report) {
        var lines = new ArrayList<String>();
        lines.add("Seed          " + report.options().seed());
        lines.add("Faults        "
                + report.faults().values().stream().mapToInt(each -> each).sum()
                + report.faults().entrySet().stream()
                        .map(each -> each.getKey() + " x " + each.getValue())
                        .collect(Collectors.joining(", ", " (", ")")));
        lines.add("Redemptions   %d, %.1f a second".formatted(report.redemptions(), report.rate()));
        lines.add("Times         " + report.times());
        lines.add("Attempts      " + report.attempts());
        report.refusals().forEach((reason, count) -> lines.add("  %-24s %d".formatted(reason, count)));
        lines.add("Converged in  %.1f s".formatted(report.convergence().toMillis() / 1_000.0));
        lines.add("Dead letters  " + report.deadLetters().size());
        report.deadLetters().stream().limit(MAX_LINES).forEach(each -> lines.add("  " + each));
        report.notes().forEach(each -> lines.add("Note          " + each));
        report.skipped().forEach(each -> lines.add("SKIPPED       " + each));
        report.neverFired().forEach(each -> lines.add("NOT PROVEN    " + each));
        lines.add("Violations    " + report.violations().size());
        report.violations().stream().limit(MAX_LINES).forEach(each -> lines.add("  " + each));
        if (report.violations().size() > MAX_LINES) {
            lines.add("  and %d more".formatted(report.violations().size() - MAX_LINES));
        }
        if (!report.isProof()) {
            lines.add("History and logs: " + report.options().artifacts());
        }
        return lines;
    }
}
