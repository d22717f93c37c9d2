package io.offhook.tvs.certificate.api;

import io.offhook.rest.problem.CommonProblem;

/** How long phones rely on a role, in a query: a number of seconds that four bytes hold. */
public record TimeToLive(String value) {

    /** One day. */
    static final String DEFAULT = "86400";

    private static final long MAX_SECONDS = 0xffff_ffffL;

    /** Throws an {@code invalid-request} for anything but a number within bounds. */
    long seconds() {
        try {
            long seconds = Long.parseLong(value);
            if (seconds >= 1 && seconds <= MAX_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of bounds
        }
        throw CommonProblem.invalid("ttl", "ttl must be a whole number of seconds from 1 to " + MAX_SECONDS + ".");
    }
}
