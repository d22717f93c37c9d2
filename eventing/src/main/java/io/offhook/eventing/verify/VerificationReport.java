package io.offhook.eventing.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last verification of a service.
 *
 * @param state INTERRUPTED: its replica ended in the middle
 * @param at what it is at, or was at last
 * @param found how many differences; from 1000 on there are at least as many
 * @param differences the first of them
 */
public record VerificationReport(
        State state,
        String at,
        long found,
        List<Difference> differences,
        Instant startedAt,
        Instant updatedAt,
        @Nullable String failure) {

    public VerificationReport {
        differences = List.copyOf(differences);
    }

    public enum State {
        RUNNING,
        DONE,
        FAILED,
        INTERRUPTED
    }
}
