package io.offhook.rest.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * How many entries wrong passwords get in the audit chain: each of the first in a minute has its own, the others have one together.
 * Strangers can send wrong passwords as fast as they like, and the chain keeps every entry for ever.
 */
final class FailedSignIns {

    static final int OWN_ENTRIES = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private Instant windowEnds = Instant.MIN;
    private int inWindow;
    private int together;

    /** What to do about a wrong password. */
    enum Entry {
        OWN,
        /** The first that is counted: the others are to be asked for when the window is over. */
        BEGINS_TOGETHER,
        TOGETHER
    }

    synchronized Entry wrong(Instant now) {
        if (!now.isBefore(windowEnds)) {
            windowEnds = now.plus(WINDOW);
            inWindow = 0;
        }
        inWindow++;
        if (inWindow <= OWN_ENTRIES) {
            return Entry.OWN;
        }
        together++;
        return together == 1 ? Entry.BEGINS_TOGETHER : Entry.TOGETHER;
    }

    /** How many were counted since the last call. */
    synchronized int takeTogether() {
        int counted = together;
        together = 0;
        return counted;
    }
}
