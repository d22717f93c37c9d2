package io.offhook.provisioning.files;

import java.time.Duration;

/** The answer to a request for a file; each transport writes it in its own way. */
public sealed interface Reply {

    record Found(ServedFile file) implements Reply {}

    /**
     * A file that is the same for every phone without one of its own: it leads the phone to its activation.
     *
     * @param reason why the phone has none
     */
    record Guest(ServedFile file, Reason reason) implements Reply {}

    /** There is no such file, or not yet. Clients are not told the reason. */
    record Missing(Reason reason) implements Reply {}

    /** The client tries MAC after MAC; it may ask for a new one after this time. */
    record Throttled(Duration retryAfter) implements Reply {}

    enum Reason {
        /** No phone has this MAC. */
        UNKNOWN_DEVICE,
        /** The device has not redeemed its code yet. */
        NOT_ACTIVATED,
        /** Nobody gets this file, or not this phone. */
        NO_SUCH_FILE
    }
}
