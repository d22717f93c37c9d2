package io.offhook.benchmarks.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Alternating rounds of the bound and of the stack. The result is the median, because other load on the machine distorts a mean. */
public final class AlternatingRounds {

    private final List<Round> bound = new ArrayList<>();
    private final List<Round> stack = new ArrayList<>();

    public void add(Round ofBound, Round ofStack) {
        bound.add(ofBound);
        stack.add(ofStack);
    }

    public Measurement measured(SpeedTarget target, String title) {
        return Measurement.of(
                target, title, median(stack, Round::perSecond), median(bound, Round::perSecond), "1/s", details());
    }

    public MeasurementDetails.Alternating details() {
        return new MeasurementDetails.Alternating(
                side(stack), side(bound), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static MeasurementDetails.Side side(List<Round> rounds) {
        var failed = new TreeMap<String, Long>();
        rounds.forEach(round -> round.failures().forEach((reason, count) -> failed.merge(reason, count, Long::sum)));
        return new MeasurementDetails.Side(
                rounds.stream().map(Round::perSecond).toList(),
                median(rounds, round -> round.figure().p50()),
                median(rounds, round -> round.figure().p99()),
                CpuCost.median(rounds),
                failed);
    }

    public static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        var sorted = rounds.stream()
                .sorted(Comparator.comparingDouble(value))
                .mapToDouble(value)
                .toArray();
        if (sorted.length == 0) {
            return 0;
        }
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
