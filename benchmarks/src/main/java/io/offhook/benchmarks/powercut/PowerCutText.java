package io.offhook.benchmarks.powercut;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as a table. */
public final class PowerCutText {

    private PowerCutText() {}

    public static List<String> lines(PowerCutReport report) {
        var lines = new ArrayList<String>();
        var served = report.untilServed();
        lines.add(format(
                "%d of %d phones served in %.1f s, %.0f/s, by %d replicas; %d of them redeem",
                report.served(),
                report.phones(),
                served.wall() / 1000,
                served.perSecond(),
                report.replicas(),
                report.withCodes()));
        lines.add(format(
                "until served: p50 %.1f s, p99 %.1f s, max %.1f s",
                served.p50() / 1000, served.p99() / 1000, served.max() / 1000));
        lines.add("");
        lines.add(format("%-32s %9s %9s %11s %10s", "", "requests", "no file", "come again", "no answer"));
        report.stages()
                .forEach(stage -> lines.add(format(
                        "%-32s %9d %9d %11d %10d",
                        stage.stage().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        stage.requests(),
                        stage.missing(),
                        stage.comeAgain(),
                        stage.noAnswer())));
        lines.add("");
        lines.add(format(
                "%d phones were told to come again, one of them %d times",
                report.phonesToldToComeAgain(), report.mostTimesToldOnePhone()));
        lines.add(format(
                "%d waited longer than twice their Retry-After; the longest wait was %.2f of it",
                report.waitedTooLong(), report.longestWait()));
        lines.add("CPU ms for each phone: "
                + report.cpuMillisPerPhone().entrySet().stream()
                        .filter(cost -> cost.getValue() > 0)
                        .map(cost -> cost.getKey() + " " + cost.getValue())
                        .collect(Collectors.joining(", ")));
        report.lost().forEach((reason, count) -> lines.add("LOST " + count + " x " + reason));
        return lines;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
