package io.offhook.phone.load.report;

/** How one phone of a load ended. */
public sealed interface Outcome {

    record Configured() implements Outcome {}

    /** @param reason the service's word for it */
    record Refused(String reason) implements Outcome {}

    record Failed(String message) implements Outcome {}
}
