package io.offhook.stackclient.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last verification of a service, as it tells it.
 *
 * @param at what it is at
 * @param found how many differences; the first are named
 */
public record Verification(
        String state,
        String at,
        long found,
        List<Difference> differences,
        @Nullable String failure) {

    /** @param place a table, a topic, or another store */
    public record Difference(
            String kind, String place, String key, @Nullable String detail) {

        String text() {
            return "  %-10s %s %s%s".formatted(kind, place, key, detail == null ? "" : ": " + detail);
        }
    }

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    /** Whether everything was compared, and nothing differs. */
    boolean isClean() {
        return state.equals("DONE") && found == 0;
    }
}
