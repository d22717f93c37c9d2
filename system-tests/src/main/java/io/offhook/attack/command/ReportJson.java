package io.offhook.attack.command;

import io.offhook.attack.run.AttackReport;
import io.offhook.attack.run.AttackResult;
import java.util.List;

/**
 * The report as one JSON document.
 *
 * @param violations of all attacks
 * @param watch the services meanwhile
 */
record ReportJson(long seed, double minutes, long violations, List<AttackResult> attacks, AttackResult watch) {

    private static final double SECONDS = 60.0;

    static ReportJson of(AttackReport report) {
        return new ReportJson(
                report.options().seed(),
                report.options().length().toSeconds() / SECONDS,
                report.violations(),
                report.attacks(),
                report.watch());
    }
}
