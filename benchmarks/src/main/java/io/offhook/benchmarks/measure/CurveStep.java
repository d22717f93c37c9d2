package io.offhook.benchmarks.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.offhook.benchmarks.measure.MeasurementDetails.Times;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One rate of the curve. Times are in milliseconds.
 *
 * @param cost of one arrival, which provisions one phone and redeems another; what the idle stack costs meanwhile is in it
 */
public record CurveStep(
        double arrivalsPerSecond,
        @JsonUnwrapped CpuCost cost,
        Times provisionToCode,
        Times redemption,
        Map<String, Long> failed) {

    /** From one arrival in half a second to more than the machine can do. */
    private static final List<Double> RATES =
            List.of(2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1_000.0, 2_000.0);

    /** A median that is so many times the best so far means a queue. */
    private static final double EXPLODED = 10;

    private static final double NEVER_EXPLODED_MILLIS = 100;

    /** The rates to try, until {@link #isOverloaded} says that it is enough. */
    public static List<Double> rates() {
        return RATES;
    }

    /** So long a step takes at low rates, and so many phones at high ones. */
    public static int phones(double rate, double seconds, int most) {
        return Math.clamp(Math.round(rate * seconds), 1, most);
    }

    /** Whether no higher rate is worth trying: an answer takes many times as long as it did at the best of these rates. */
    public static boolean isOverloaded(List<CurveStep> steps) {
        var best = steps.stream().mapToDouble(CurveStep::slowerMedian).min().orElse(0);
        var last = steps.getLast();
        return !last.failed().isEmpty() || last.slowerMedian() > Math.max(NEVER_EXPLODED_MILLIS, EXPLODED * best);
    }

    private double slowerMedian() {
        return Math.max(provisionToCode.p50(), redemption.p50());
    }

    static String heading() {
        return "    %8s %9s %19s %19s  %s"
                .formatted("phones/s", "CPU ms", "code p50, p99 ms", "redeem p50, p99 ms", "CPU ms by process");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "    %8.0f %9.2f %9.1f %9.1f %9.1f %9.1f  %s",
                arrivalsPerSecond,
                cost.cpuMillisTotal(),
                provisionToCode.p50(),
                provisionToCode.p99(),
                redemption.p50(),
                redemption.p99(),
                processes());
    }

    private String processes() {
        return cost.cpuMillisPerOperation().entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
