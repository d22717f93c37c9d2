package io.offhook.benchmarks.measure;

import io.offhook.benchmarks.report.Latencies;
import java.util.Map;
import java.util.TreeMap;

/**
 * The result of one round.
 *
 * @param figure latencies of the successful operations
 * @param failures number of failures by reason
 * @param cost CPU milliseconds per operation, by process
 */
public record Round(Latencies.Summary figure, Map<String, Long> failures, Map<String, Double> cost) {

    private static final double MILLIS = 1_000;

    public double perSecond() {
        return figure.perSecond();
    }

    /** Rate and cost of each part, where an operation handles so many. Its latencies stay those of the operation. */
    public Round ofParts(int parts) {
        var each = new TreeMap<String, Double>();
        cost.forEach((name, millis) -> each.put(name, Decimals.three(millis / parts)));
        var perSecond = figure.wall() == 0 ? 0 : figure.count() * parts * MILLIS / figure.wall();
        var times = new Latencies.Summary(
                figure.count(),
                figure.p50(),
                figure.p95(),
                figure.p99(),
                figure.max(),
                figure.wall(),
                Decimals.one(perSecond));
        return new Round(times, failures, each);
    }
}
