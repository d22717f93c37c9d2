package io.offhook.eventing.recover;

/** The store and its topics cannot be brought together. A person has to look. */
public final class StoreDiverged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreDiverged(String message) {
        super(message);
    }
}
