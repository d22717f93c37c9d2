package io.offhook.benchmarks.measure;

/** The performance targets of docs/speed.md that can be measured. */
public enum SpeedTarget {
    P1,
    P2,
    P3,
    P5,
    /** Inserts a million codes into the database of the activation service. */
    P8
}
