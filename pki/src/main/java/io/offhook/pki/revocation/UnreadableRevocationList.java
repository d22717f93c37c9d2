package io.offhook.pki.revocation;

/** A file that holds no revocation list. The message is for the administrator who sent it and quotes nothing of the file. */
public final class UnreadableRevocationList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    UnreadableRevocationList(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** What is wrong with the file. */
    public enum Fault {
        MALFORMED,
        TOO_LARGE
    }

    public Fault fault() {
        return fault;
    }

    /** For a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
