package io.offhook.benchmarks.powercut;

/** What a returning phone asks for, in this order. */
public enum BootStage {
    TRUST_LIST,
    CONFIGURATION,
    DEFAULT_FILE,
    TVS,
    REDEMPTION,
    CONFIGURATION_AFTER_REDEMPTION
}
