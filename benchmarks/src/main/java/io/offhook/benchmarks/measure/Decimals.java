package io.offhook.benchmarks.measure;

/** Rounds figures to what is worth printing. */
public final class Decimals {

    private Decimals() {}

    public static double one(double value) {
        return Math.round(value * 10) / 10.0;
    }

    public static double three(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
