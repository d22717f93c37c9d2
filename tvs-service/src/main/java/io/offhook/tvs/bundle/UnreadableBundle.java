package io.offhook.tvs.bundle;

/** A file that is no bundle of certificates. The message is for the administrator who sent it and quotes nothing of it. */
public final class UnreadableBundle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    UnreadableBundle(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** What is wrong with it. */
    public enum Fault {
        PRIVATE_KEY("private-key-in-bundle", "Private key in the bundle", 400),
        NO_CERTIFICATE("no-certificate", "No certificate in the bundle", 400),
        MALFORMED("malformed-bundle", "Damaged bundle", 400),
        TOO_LARGE("bundle-too-large", "Bundle too large", 413);

        public final String problem;
        public final String title;
        public final int status;

        Fault(String problem, String title, int status) {
            this.problem = problem;
            this.title = title;
            this.status = status;
        }
    }

    public Fault fault() {
        return fault;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
