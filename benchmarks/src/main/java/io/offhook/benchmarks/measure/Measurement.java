package io.offhook.benchmarks.measure;

/**
 * The measured value of one target and its bound.
 *
 * @param ratio value divided by bound
 */
public record Measurement(
        SpeedTarget target,
        String title,
        double value,
        double bound,
        double ratio,
        String unit,
        MeasurementDetails details) {

    public static Measurement of(
            SpeedTarget target, String title, double value, double bound, String unit, MeasurementDetails details) {
        var ratio = bound == 0 ? 0 : rounded(value / bound);
        return new Measurement(target, title, rounded(value), rounded(bound), ratio, unit, details);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
