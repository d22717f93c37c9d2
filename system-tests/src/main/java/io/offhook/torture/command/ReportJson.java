package io.offhook.torture.command;

import io.offhook.torture.check.Violation;
import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.run.TortureReport;
import io.offhook.torture.workload.ActivationTimes.Times;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/**
 * The report as one JSON document.
 *
 * @param faults how many were injected, by number
 * @param artifacts the directory with history and logs, if the run failed
 */
record ReportJson(
        long seed,
        double minutes,
        boolean brokenJudge,
        long redemptions,
        double redemptionsPerSecond,
        long attempts,
        GoodPhones goodPhones,
        Map<Integer, Integer> faults,
        Map<String, Long> refusals,
        List<Violation> violations,
        List<DeadLetter> deadLetters,
        List<String> neverFired,
        List<String> skipped,
        List<String> notes,
        double convergenceSeconds,
        String artifacts,
        Conditions conditions) {

    /** The machine during the run. */
    record Conditions(int processors, double loadAverage, String java, String system) {

        static Conditions now() {
            var system = ManagementFactory.getOperatingSystemMXBean();
            return new Conditions(
                    system.getAvailableProcessors(),
                    system.getSystemLoadAverage(),
                    Runtime.version().toString(),
                    system.getName() + " " + system.getVersion());
        }
    }

    /** From the first request to success, with repetitions. */
    record GoodPhones(int phones, long medianMillis, long p99Millis, long longestMillis) {

        static GoodPhones of(Times times) {
            return new GoodPhones(
                    times.phones(),
                    times.median().toMillis(),
                    times.p99().toMillis(),
                    times.longest().toMillis());
        }
    }

    static ReportJson of(TortureReport report) {
        var options = report.options();
        return new ReportJson(
                options.seed(),
                options.length().toSeconds() / 60.0,
                options.breakJudge(),
                report.redemptions(),
                Math.round(report.rate() * 10) / 10.0,
                report.attempts(),
                GoodPhones.of(report.times()),
                report.faults(),
                report.refusals(),
                report.violations(),
                report.deadLetters(),
                report.neverFired(),
                report.skipped(),
                report.notes(),
                report.convergence().toMillis() / 1_000.0,
                report.isProof() ? "" : options.artifacts().toString(),
                Conditions.now());
    }
}
