package io.offhook.eventing.rebuild;

import java.sql.SQLException;
import java.time.Duration;

/** How far a rebuild is, stored now and then for whoever asks any replica. */
public final class RebuildProgress {

    private static final long INTERVAL_NANOS = Duration.ofMillis(500).toNanos();

    private final Stored stored;
    private long total;
    private long storedAt = System.nanoTime();

    /** Where it is stored. */
    public interface Stored {
        void put(long done, long total, long events) throws SQLException;
    }

    public RebuildProgress(Stored stored) {
        this.stored = stored;
    }

    /** Positions, or records: all that {@link #at} may come to in the first round. */
    void total(long value) {
        total = value;
    }

    /**
     * @param done of the total
     * @param events that were folded
     */
    void at(long done, long events) throws SQLException {
        if (System.nanoTime() - storedAt > INTERVAL_NANOS) {
            storedAt = System.nanoTime();
            stored.put(Math.min(done, total), total, events);
        }
    }

    /** Whatever was stored last. */
    void end(long done, long events) throws SQLException {
        stored.put(Math.min(done, total), total, events);
    }
}
