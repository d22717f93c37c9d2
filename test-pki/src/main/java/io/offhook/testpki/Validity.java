package io.offhook.testpki;

import java.time.Duration;
import java.time.Instant;

/** The time between a certificate's notBefore and notAfter. */
public record Validity(Instant from, Instant until) {

    /** Long enough for tests with any clock. */
    public static final Validity FROM_2020_TO_2040 =
            new Validity(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"));

    /** Clocks of two machines differ; a certificate made now should already be valid on the other. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    public static Validity startingNow(Duration length) {
        var now = Instant.now();
        return new Validity(now.minus(CLOCK_SKEW), now.plus(length));
    }

    public static Validity endedBefore(Instant now, Duration length) {
        return new Validity(now.minus(length), now.minus(CLOCK_SKEW));
    }
}
