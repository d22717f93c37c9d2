package io.offhook.eventing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event carries beside its data.
 *
 * @param id the same for every copy of the event
 * @param time when it happened
 */
public record Metadata(
        UUID id,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    static Metadata of(UUID id, Cause cause) {
        // No finer than a table keeps it: a read model is then equal to the fold of the events.
        var time = cause.at().truncatedTo(ChronoUnit.MICROS);
        return new Metadata(id, time, cause.correlationId(), cause.causationId(), cause.traceparent());
    }
}
