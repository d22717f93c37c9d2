package io.offhook.benchmarks.measure;

import java.util.OptionalDouble;

/**
 * The measured value of one target and its bound.
 *
 * @param bound empty if the machine sets no bound that could be measured, or if it was not measured
 * @param ratio value divided by bound; empty without a bound
 */
public record Measurement(
        SpeedTarget target,
        String title,
        double value,
        OptionalDouble bound,
        OptionalDouble ratio,
        String unit,
        MeasurementDetails details) {

    /** @param bound 0: it was not measured */
    public static Measurement of(
            SpeedTarget target, String title, double value, double bound, String unit, MeasurementDetails details) {
        if (bound == 0) {
            return alone(target, title, value, unit, details);
        }
        return new Measurement(
                target,
                title,
                Decimals.three(value),
                OptionalDouble.of(Decimals.three(bound)),
                OptionalDouble.of(Decimals.three(value / bound)),
                unit,
                details);
    }

    public Measurement with(MeasurementDetails other) {
        return new Measurement(target, title, value, bound, ratio, unit, other);
    }

    /** A value without a bound. */
    public static Measurement alone(
            SpeedTarget target, String title, double value, String unit, MeasurementDetails details) {
        return new Measurement(
                target, title, Decimals.three(value), OptionalDouble.empty(), OptionalDouble.empty(), unit, details);
    }
}
