package io.offhook.torture.fault;

import java.util.List;

/**
 * What came of a fault.
 *
 * @param note for the progress line: which replica, for how long
 * @param complaints what was seen at once to be wrong, beside what the checker finds later
 */
public record FaultOutcome(Kind kind, String note, List<String> violations) {

    /** Whether it did what it is for. */
    public enum Kind {
        STRUCK,
        /** It was armed, and what it waited for did not come: nothing is proven. */
        NEVER_FIRED,
        /** This machine cannot. */
        SKIPPED
    }

    static FaultOutcome struck(String note) {
        return struck(note, List.of());
    }

    static FaultOutcome struck(String note, List<String> violations) {
        return new FaultOutcome(Kind.STRUCK, note, violations);
    }

    static FaultOutcome neverFired(String note) {
        return new FaultOutcome(Kind.NEVER_FIRED, note, List.of());
    }

    static FaultOutcome skipped(String note) {
        return new FaultOutcome(Kind.SKIPPED, note, List.of());
    }
}
