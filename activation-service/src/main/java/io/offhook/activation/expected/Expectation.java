package io.offhook.activation.expected;

/** Whether a genuine device is on the list. */
public sealed interface Expectation {

    record Expected() implements Expectation {}

    record Unexpected(Reason reason) implements Expectation {}

    /** Why it is not. */
    enum Reason {
        /** No entry has its MAC or its serial number. */
        NOT_LISTED,
        /** The entry with its serial number has another MAC. */
        OTHER_MAC,
        /** The entry with its MAC has another serial number. */
        OTHER_SERIAL_NUMBER,
        /** The entry with its MAC or its serial number is of another model. */
        OTHER_MODEL
    }
}
