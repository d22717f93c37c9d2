package io.offhook.rest.permit;

/** As much is under way as may be: it can be asked again later. */
public final class NoPermit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean own;

    NoPermit(boolean own) {
        super(own ? "the account has as many as it may" : "all are in use", null, false, false);
        this.own = own;
    }

    /** Whether the account has all that it may have; others still get some. */
    public boolean isOwn() {
        return own;
    }
}
