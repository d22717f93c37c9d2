package io.offhook.console.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A time as persons write it. */
public final class TimeText {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private TimeText() {}

    /**
     * Takes {@code 2026-11-29}, {@code 2026-11-29 08:15}, the same with {@code T} or seconds, and instants; all in UTC. Empty for what is
     * none, or not between 1970 and 9999.
     */
    public static Optional<Instant> parse(String text) {
        for (var rest : List.of("", "Z", ":00Z", "T00:00:00Z")) {
            try {
                return Optional.of(Instant.parse(text.strip().replace(' ', 'T') + rest))
                        .filter(each -> each.isAfter(Instant.EPOCH) && each.isBefore(LATEST));
            } catch (DateTimeException e) {
                // the next form
            }
        }
        return Optional.empty();
    }
}
