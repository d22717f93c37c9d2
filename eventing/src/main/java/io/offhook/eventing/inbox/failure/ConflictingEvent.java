package io.offhook.eventing.inbox.failure;

/** Another event has the record's stream and version. */
public final class ConflictingEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String takenId;

    /** @param takenId of the event that came first; a stranger may have chosen it */
    public ConflictingEvent(String takenId) {
        super("another event came first with this stream and version");
        this.takenId = takenId;
    }

    public String takenId() {
        return takenId;
    }
}
