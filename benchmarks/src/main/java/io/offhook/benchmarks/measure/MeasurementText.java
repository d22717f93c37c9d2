package io.offhook.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measurements as a table. A line below each has the CPU time per operation. */
public final class MeasurementText {

    private MeasurementText() {}

    public static String heading() {
        return "%-3s %-58s %10s %10s %7s".formatted("", "", "measured", "bound", "ratio");
    }

    public static List<String> lines(Measurement measured) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%-3s %-58s %10.1f %10.1f %7.2f  %s",
                measured.target(),
                measured.title(),
                measured.value(),
                measured.bound(),
                measured.ratio(),
                measured.unit()));
        if (measured.details() instanceof MeasurementDetails.Alternating rounds) {
            cost(rounds.stack()).ifPresent(lines::add);
            rounds.stack().failed().forEach((reason, count) -> lines.add("    failed " + count + " x " + reason));
        }
        return lines;
    }

    private static Optional<String> cost(MeasurementDetails.Side stack) {
        return stack.cpuMillisPerOperation().entrySet().stream()
                .filter(cost -> cost.getValue() > 0)
                .map(cost -> cost.getKey() + " " + cost.getValue())
                .reduce((one, other) -> one + ", " + other)
                .map(text -> "    CPU ms each: " + text);
    }
}
