package io.offhook.pki.x509;

/** A file that is no bundle of certificates. The message is for the administrator who sent it and quotes nothing of the file. */
public final class UnreadableBundle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    UnreadableBundle(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** What is wrong with the file. */
    public enum Fault {
        /** It holds a private key, which never leaves its owner. */
        PRIVATE_KEY,
        NO_CERTIFICATE,
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
