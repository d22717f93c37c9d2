package io.offhook.selfcare.phone;

import java.time.Duration;
import java.time.Instant;

/** How many codes of a phone can be reported lost. */
public final class LostCodeRules {

    /** A new code is a mail, and a work for an administrator who looks into it. */
    public static final int MAX = 3;

    public static final Duration WITHIN = Duration.ofHours(24);

    private LostCodeRules() {}

    /**
     * When the next lost code is taken.
     *
     * @param earlier when the report was made that is {@link #MAX} before it
     */
    public static Instant takenFrom(Instant earlier) {
        return earlier.plus(WITHIN);
    }
}
