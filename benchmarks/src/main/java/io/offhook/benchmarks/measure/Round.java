package io.offhook.benchmarks.measure;

import io.offhook.benchmarks.report.Latencies;
import java.util.Map;

/**
 * The result of one round.
 *
 * @param figure latencies of the successful operations
 * @param failures number of failures by reason
 * @param cost CPU milliseconds per operation, by process
 */
public record Round(Latencies.Summary figure, Map<String, Long> failures, Map<String, Double> cost) {

    public double perSecond() {
        return figure.perSecond();
    }
}
