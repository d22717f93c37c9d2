package io.offhook.eventing;

import java.time.Instant;
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
        return new Metadata(id, cause.at(), cause.correlationId(), cause.causationId(), cause.traceparent());
    }
}
