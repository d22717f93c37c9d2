package io.offhook.pki.x509;

/**
 * A file that holds neither the certificates nor the revocation list that it should. The message is for the administrator who sent it and
 * quotes nothing of the file.
 */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public UnreadableFile(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** What is wrong with the file. */
    public enum Fault {
        /** It holds a private key, which never leaves its owner. */
        PRIVATE_KEY,
        NO_CERTIFICATE,
        MALFORMED_BUNDLE,
        BUNDLE_TOO_LARGE,
        MALFORMED_REVOCATION_LIST,
        REVOCATION_LIST_TOO_LARGE
    }

    public Fault fault() {
        return fault;
    }

    /** For a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
