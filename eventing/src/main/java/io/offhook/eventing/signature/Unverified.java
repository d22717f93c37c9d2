package io.offhook.eventing.signature;

/** A record that its source must sign and did not. Its message quotes nothing of the record. */
public final class Unverified extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unverified(String message) {
        super(message);
    }
}
