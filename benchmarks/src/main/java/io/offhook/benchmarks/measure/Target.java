package io.offhook.benchmarks.measure;

/** What can be measured, by its number among the product's targets. */
public enum Target {
    P1,
    P2,
    P3,
    P5,
    /** Fills the activation service's database with a million codes. */
    P8
}
