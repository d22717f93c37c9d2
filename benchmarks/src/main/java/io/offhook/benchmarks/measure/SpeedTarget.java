package io.offhook.benchmarks.measure;

/** What can be measured; docs/speed.md says how, and against what. */
public enum SpeedTarget {
    P1,
    P2,
    P3,
    P5,
    /** Inserts a million codes into the database of the activation service. */
    P8,
    POST,
    BULK,
    CURVE,
    IDLE,
    MEMORY,
    START,
    /** Inserts a million phones into the database of the console. */
    PAGES,
    BEHIND
}
