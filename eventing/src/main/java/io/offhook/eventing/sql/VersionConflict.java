package io.offhook.eventing.sql;

/** Somebody else appended to the stream first, twice in a row when a caller of {@link UnitOfWork} sees it. */
public final class VersionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionConflict(String streamId, long expectedVersion) {
        super("stream " + streamId + " is no longer at version " + expectedVersion);
    }

    /** @param streams how many were appended to at once; which of them it was is not known */
    public VersionConflict(int streams) {
        super("one of " + streams + " streams is no longer at its version");
    }
}
