package io.offhook.benchmarks.measure;

import io.offhook.benchmarks.measure.MeasurementDetails.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measurements as a table. Lines below each have the CPU time per operation and what else belongs to it. */
public final class MeasurementText {

    private MeasurementText() {}

    public static String heading() {
        return "%-6s %-58s %10s %10s %7s".formatted("", "", "measured", "bound", "ratio");
    }

    public static List<String> lines(Measurement measured) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%-6s %-58s %10.1f %10s %7s  %s",
                measured.target(),
                measured.title(),
                measured.value(),
                number("%.1f", measured.bound()),
                number("%.2f", measured.ratio()),
                measured.unit()));
        lines.addAll(below(measured.details()));
        return lines;
    }

    /** Another way to measure the same. */
    private static List<String> lines(MeasurementDetails.Figure way) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "       %-58s %10.1f %10s %7s  %s",
                way.title(),
                way.value(),
                number("%.1f", way.bound()),
                number("%.2f", way.ratio()),
                way.unit()));
        lines.addAll(below(way.details()));
        return lines;
    }

    private static String number(String format, OptionalDouble value) {
        return value.isEmpty() ? "-" : String.format(Locale.ROOT, format, value.getAsDouble());
    }

    private static List<String> below(MeasurementDetails details) {
        var lines = new ArrayList<String>();
        switch (details) {
            case MeasurementDetails.Alternating it -> {
                addCost(lines, it.stack().cost());
                addFailures(lines, it.stack().failed());
                Stream.of(it.keptConnections(), it.ellipticCurve(), it.resumed())
                        .flatMap(Optional::stream)
                        .forEach(way -> lines.addAll(lines(way)));
            }
            case MeasurementDetails.ThroughServices it -> {
                lines.add(String.format(
                        Locale.ROOT,
                        "    at %.1f arrivals/s, half of %.1f/s in a closed loop",
                        it.arrivalsPerSecond(),
                        it.closedLoopPerSecond()));
                lines.add("    provision -> code: " + text(it.provisionToCode()));
                lines.add("    redeem -> configuration: " + text(it.redemptionToConfiguration()));
                addCost(lines, it.cost());
                addFailures(lines, it.failed());
            }
            case MeasurementDetails.WithManyCodes it -> addCost(lines, it.cost());
            case MeasurementDetails.Curve it -> {
                lines.add(CurveStep.heading());
                it.steps().forEach(step -> {
                    lines.add(step.line());
                    addFailures(lines, step.failed());
                });
            }
            case MeasurementDetails.Idle it ->
                lines.add(String.format(
                        Locale.ROOT, "    %% of a core: %s; target %.1f", each(it.percentOfCore()), it.target()));
            case MeasurementDetails.Memory it ->
                it.processes().forEach((name, memory) -> lines.add(text(name, memory)));
            case MeasurementDetails.Start ignored -> {}
            case MeasurementDetails.Pages it -> addPages(lines, it);
            case MeasurementDetails.Behind it -> {
                lines.add(BehindStep.heading());
                it.steps().forEach(step -> {
                    lines.add(step.line());
                    step.streams().forEach(stream -> lines.add(stream.line()));
                });
            }
        }
        return lines;
    }

    private static void addPages(List<String> lines, MeasurementDetails.Pages it) {
        lines.add("    %,d phones, %,d entries, %d together; * is over %.0f ms"
                .formatted(it.phones(), it.entries(), it.together(), it.target()));
        lines.add(PageTimes.heading());
        it.pages().forEach((page, times) -> lines.add(times.line(page, it.target())));
    }

    private static String text(Times times) {
        return String.format(Locale.ROOT, "p50 %.1f, p99 %.1f, at most %.1f ms", times.p50(), times.p99(), times.max());
    }

    private static String text(String process, MeasurementDetails.Resident memory) {
        return String.format(Locale.ROOT, "    %-14s RSS %7.1f", process, memory.rss())
                + memory.pss()
                        .map(pss -> String.format(Locale.ROOT, ", PSS %7.1f", pss))
                        .orElse("");
    }

    private static String each(Map<String, Double> processes) {
        return processes.entrySet().stream()
                .map(process -> process.getKey() + " " + process.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void addCost(List<String> lines, CpuCost cost) {
        cost.text().ifPresent(text -> lines.add("    CPU ms each: " + text));
    }

    private static void addFailures(List<String> lines, Map<String, Long> failed) {
        failed.forEach((reason, count) -> lines.add("    failed " + count + " x " + reason));
    }
}
