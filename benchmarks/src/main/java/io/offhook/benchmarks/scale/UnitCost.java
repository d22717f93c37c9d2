package io.offhook.benchmarks.scale;

/** One measured cost or limit, and where the figure comes from. */
public record UnitCost(String name, double value, String unit, String source) {

    UnitCost with(double other) {
        return new UnitCost(name, other, unit, "given");
    }
}
