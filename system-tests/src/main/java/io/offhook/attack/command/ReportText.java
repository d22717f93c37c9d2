package io.offhook.attack.command;

import io.offhook.attack.run.AttackReport;
import io.offhook.attack.run.AttackResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as lines of text. */
final class ReportText {

    private static final int MOST = 40;

    private ReportText() {}

    /** While it runs. */
    static List<String> progress(AttackResult result) {
        return List.of("%5.1f s  %-20s %s"
                .formatted(
                        result.seconds(),
                        result.name(),
                        result.violations().isEmpty()
                                ? "holds"
                                : result.violations().size() + " VIOLATIONS"));
    }

    static List<String> lines(AttackReport report) {
        var lines = new ArrayList<String>();
        lines.add("Seed        " + report.options().seed());
        Stream.concat(report.attacks().stream(), Stream.of(report.watch())).forEach(each -> add(each, lines));
        lines.add("Violations  " + report.violations());
        return lines;
    }

    private static void add(AttackResult result, List<String> lines) {
        lines.add(result.name() + ": " + result.title());
        lines.add("  "
                + result.figures().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
        result.violations().stream().limit(MOST).forEach(each -> lines.add("  VIOLATION " + each));
        if (result.violations().size() > MOST) {
            lines.add("  and %d more".formatted(result.violations().size() - MOST));
        }
    }
}
