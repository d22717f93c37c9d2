package io.offhook.console.subject.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The part of a timeline that an address asks for. What it cannot mean is left out. */
class TimelineQuery {

    @RestQuery
    @Nullable
    String before;

    @RestQuery
    @Nullable
    String said;

    /** Empty: up to now. */
    Optional<Instant> before() {
        try {
            return Optional.ofNullable(before).map(Instant::parse).filter(TimelineQuery::isStorable);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isStorable(Instant at) {
        return at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
    }
}
