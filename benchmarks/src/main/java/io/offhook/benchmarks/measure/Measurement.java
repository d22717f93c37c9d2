package io.offhook.benchmarks.measure;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One target's figure beside its bound.
 *
 * @param ratio value by bound
 * @param details rounds, times, costs, failures: JSON, since they differ from target to target
 */
public record Measurement(
        Target target, String title, double value, double bound, double ratio, String unit, ObjectNode details) {

    static Measurement of(Target target, String title, double value, double bound, String unit, ObjectNode details) {
        var ratio = bound == 0 ? 0 : Math.round(value / bound * 1000) / 1000.0;
        return new Measurement(target, title, rounded(value), rounded(bound), ratio, unit, details);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
