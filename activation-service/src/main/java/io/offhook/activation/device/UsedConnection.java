package io.offhook.activation.device;

import java.util.function.LongUnaryOperator;

/**
 * A connection on which a device uses its identity. Requests come one after the other, so whoever sends one has the answer to the one
 * before.
 */
public final class UsedConnection {

    private static final long NONE = 0;

    private final String id;
    private final long acceptedNanos;
    private volatile long lastUse = NONE;

    /**
     * @param id unique among all replicas
     * @param acceptedNanos {@link System#nanoTime} when the connection was accepted, before its handshake
     */
    public UsedConnection(String id, long acceptedNanos) {
        this.id = id;
        this.acceptedNanos = acceptedNanos;
    }

    public String id() {
        return id;
    }

    /**
     * A time after which the caller certainly acted: that of the request before, whose answer it has seen; for the first request, when the
     * connection was accepted, since the handshake needed the caller.
     *
     * @param atLeast the earliest time of the shared clock that {@link System#nanoTime} may stand for
     */
    public long aliveAt(LongUnaryOperator atLeast) {
        return lastUse == NONE ? atLeast.applyAsLong(acceptedNanos) : lastUse;
    }

    /** A request was recorded. Its answer is sent after this. */
    public void usedAt(long time) {
        lastUse = time;
    }
}
