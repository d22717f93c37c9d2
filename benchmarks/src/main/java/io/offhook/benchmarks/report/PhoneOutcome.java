package io.offhook.benchmarks.report;

/** The outcome of one phone of a load. */
public sealed interface PhoneOutcome {

    record Configured() implements PhoneOutcome {}

    /** @param reason from the problem of the service */
    record Refused(String reason) implements PhoneOutcome {}

    record Failed(String message) implements PhoneOutcome {}
}
