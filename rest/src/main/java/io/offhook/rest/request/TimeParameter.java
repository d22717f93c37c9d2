package io.offhook.rest.request;

import io.offhook.rest.problem.CommonProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query parameter that is a time, in UTC. */
public final class TimeParameter {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private TimeParameter() {}

    /** Empty if it is absent. Throws an {@code invalid-request} for what is no time between the years 1970 and 9999. */
    public static Optional<Instant> parse(String name, @Nullable String text) {
        try {
            var time = Optional.ofNullable(text).map(Instant::parse);
            if (time.isEmpty()
                    || (time.get().isAfter(Instant.EPOCH) && time.get().isBefore(LATEST))) {
                return time;
            }
        } catch (DateTimeException e) {
            // the same answer as for one out of bounds
        }
        throw CommonProblem.invalid(name, name + " is a time such as 2026-12-24T12:00:00Z.");
    }
}
