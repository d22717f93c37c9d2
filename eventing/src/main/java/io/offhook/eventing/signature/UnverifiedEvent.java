package io.offhook.eventing.signature;

/** A record that its source must sign and did not. Its message quotes nothing of the record. */
public final class UnverifiedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnverifiedEvent(String message) {
        super(message);
    }
}
