package io.offhook.stackclient.operations;

import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of a read model, as its service tells it.
 *
 * @param state NEVER, RUNNING, DONE, FAILED or INTERRUPTED
 */
public record Rebuild(
        String readModel,
        String state,
        long events,
        long done,
        long total,
        long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable String failure) {

    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    public boolean isDone() {
        return state.equals("DONE");
    }

    /** One line for people. */
    public String text() {
        var part = total == 0 ? "" : ", %d %% of %d".formatted(done * 100 / total, total);
        var left = secondsLeft == null ? "" : ", " + secondsLeft + " s left";
        var why = failure == null ? "" : ": " + failure;
        return "%-20s %s%s%s, %d events, %d events/s%s"
                .formatted(readModel, state, why, part, events, eventsPerSecond, left);
    }
}
