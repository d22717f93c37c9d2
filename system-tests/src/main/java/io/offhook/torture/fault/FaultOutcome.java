package io.offhook.torture.fault;

import java.util.List;

/**
 * The outcome of a fault.
 *
 * @param note a detail for the progress line: which replica, for how long
 * @param violations found during the fault; the checker finds others later
 */
public record FaultOutcome(Kind kind, String note, List<String> violations) {

    /** Whether the fault happened. */
    public enum Kind {
        INJECTED,
        /** It was armed and not triggered, so it proves nothing. */
        NEVER_FIRED,
        /** This machine cannot do it. */
        SKIPPED
    }

    public static FaultOutcome injected(String note) {
        return injected(note, List.of());
    }

    public static FaultOutcome injected(String note, List<String> violations) {
        return new FaultOutcome(Kind.INJECTED, note, violations);
    }

    public static FaultOutcome neverFired(String note) {
        return new FaultOutcome(Kind.NEVER_FIRED, note, List.of());
    }

    public static FaultOutcome skipped(String note) {
        return new FaultOutcome(Kind.SKIPPED, note, List.of());
    }
}
