package io.offhook.eventing.rebuild;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of a read model.
 *
 * @param events that were folded
 * @param done of {@code total}: positions of the store, or records of topics
 * @param updatedAt the last sign of it
 * @param failure why it failed
 */
public record RebuildStatus(
        String readModel,
        State state,
        long events,
        long done,
        long total,
        Instant startedAt,
        Instant updatedAt,
        @Nullable String failure) {

    public enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED,
        /** Its replica ended in the middle. What is live was not touched. */
        INTERRUPTED
    }

    static RebuildStatus never(String readModel) {
        return new RebuildStatus(readModel, State.NEVER, 0, 0, 0, Instant.EPOCH, Instant.EPOCH, null);
    }

    public long eventsPerSecond() {
        return events * 1_000 / Math.max(1, elapsed().toMillis());
    }

    /** An estimate from what was done so far; absent where there is nothing to tell it from. */
    public @Nullable Long secondsLeft() {
        return state == State.RUNNING && done > 0 ? elapsed().toSeconds() * (total - done) / done : null;
    }

    private Duration elapsed() {
        return Duration.between(startedAt, updatedAt);
    }
}
