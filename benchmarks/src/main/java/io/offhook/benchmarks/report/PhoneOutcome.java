package io.offhook.benchmarks.report;

/** How one phone of a load ended. */
public sealed interface PhoneOutcome {

    record Configured() implements PhoneOutcome {}

    /** @param reason the service's word for it */
    record Refused(String reason) implements PhoneOutcome {}

    record Failed(String message) implements PhoneOutcome {}
}
