package io.offhook.tvs.revocation.importing;

/** A file that is no revocation list. The message is for the administrator who sent it and quotes nothing of it. */
final class UnreadableList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    UnreadableList(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** What is wrong with it. */
    enum Fault {
        MALFORMED("malformed-revocation-list", "Not a revocation list", 400),
        TOO_LARGE("revocation-list-too-large", "Revocation list too large", 413);

        final String problem;
        final String title;
        final int status;

        Fault(String problem, String title, int status) {
            this.problem = problem;
            this.title = title;
            this.status = status;
        }
    }

    Fault fault() {
        return fault;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
