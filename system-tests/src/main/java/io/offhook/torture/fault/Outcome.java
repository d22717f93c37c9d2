package io.offhook.torture.fault;

import java.util.List;

/**
 * What came of a fault.
 *
 * @param note for the progress line: which replica, for how long
 * @param complaints what was seen at once to be wrong, beside what the checker finds later
 */
public record Outcome(Kind kind, String note, List<String> complaints) {

    /** Whether it did what it is for. */
    public enum Kind {
        STRUCK,
        /** It was armed, and what it waited for did not come: nothing is proven. */
        NEVER_FIRED,
        /** This machine cannot. */
        SKIPPED
    }

    static Outcome struck(String note) {
        return struck(note, List.of());
    }

    static Outcome struck(String note, List<String> complaints) {
        return new Outcome(Kind.STRUCK, note, complaints);
    }

    static Outcome neverFired(String note) {
        return new Outcome(Kind.NEVER_FIRED, note, List.of());
    }

    static Outcome skipped(String note) {
        return new Outcome(Kind.SKIPPED, note, List.of());
    }
}
