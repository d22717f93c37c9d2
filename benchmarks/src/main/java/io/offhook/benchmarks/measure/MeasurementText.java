package io.offhook.benchmarks.measure;

import java.util.Optional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a table; what they cost is below each. */
public final class MeasurementText {

    private MeasurementText() {}

    public static List<String> lines(List<Measurement> measured) {
        var lines = new ArrayList<String>();
        lines.add("%-3s %-58s %10s %10s %7s".formatted("", "", "measured", "bound", "ratio"));
        for (var each : measured) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-3s %-58s %10.1f %10.1f %7.2f  %s",
                    each.target(),
                    each.title(),
                    each.value(),
                    each.bound(),
                    each.ratio(),
                    each.unit()));
            if (each.details() instanceof Details.InTurns turns) {
                cost(turns.stack()).ifPresent(lines::add);
                turns.stack()
                        .failed()
                        .forEach((reason, count) -> lines.add("    failed " + count + " x " + reason));
            }
        }
        return lines;
    }

    private static Optional<String> cost(Details.Side stack) {
        return stack.cpuMillisPerOperation().entrySet().stream()
                .filter(cost -> cost.getValue() > 0)
                .map(cost -> cost.getKey() + " " + cost.getValue())
                .reduce((one, other) -> one + ", " + other)
                .map(text -> "    CPU ms each: " + text);
    }
}
