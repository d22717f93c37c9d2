package io.offhook.eventing.store;

/** An event that would make a larger record than the brokers take. It is refused before it is stored. */
public final class EventTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int bytes;
    private final int maxBytes;

    EventTooLarge(String type, int bytes, int maxBytes) {
        super(type + " would be a record of " + bytes + " bytes, more than " + maxBytes);
        this.bytes = bytes;
        this.maxBytes = maxBytes;
    }

    /** Size of the record that would be published, headers included. */
    public int bytes() {
        return bytes;
    }

    /** The setting {@code offhook.events.max-bytes}. */
    public int maxBytes() {
        return maxBytes;
    }
}
