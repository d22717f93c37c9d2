package io.offhook.tvs.revocation.api;

/** A file that is no revocation list. The message is for the administrator who sent it and quotes nothing of it. */
final class UnreadableRevocationFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    UnreadableRevocationFile(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** What is wrong with it. */
    enum Fault {
        MALFORMED,
        TOO_LARGE
    }

    Fault fault() {
        return fault;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
