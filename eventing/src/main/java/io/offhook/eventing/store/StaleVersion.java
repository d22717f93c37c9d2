package io.offhook.eventing.store;

/** The stream is no longer at the version that the caller saw when it decided what to ask for. Nothing was appended. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleVersion(String streamId, long seen, long version) {
        super("stream " + streamId + " was seen at version " + seen + " and is at " + version);
    }
}
