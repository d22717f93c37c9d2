package io.offhook.benchmarks.measure;

import io.offhook.benchmarks.report.Latencies;
import java.util.Map;

/**
 * A piece of work, timed.
 *
 * @param figure of what succeeded
 * @param failures counted by reason
 * @param cost milliseconds of processor time for each operation, by process
 */
public record Round(Latencies.Summary figure, Map<String, Long> failures, Map<String, Double> cost) {

    public double perSecond() {
        return figure.perSecond();
    }
}
