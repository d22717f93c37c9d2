package io.offhook.eventing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event carries beside its data.
 *
 * @param id the same for every copy of the event
 * @param time when it happened, in microseconds
 * @param actor id of the account that caused it, if a person or a service did
 * @param channel through what it asked, see {@link Channel}
 */
public record Metadata(
        UUID id,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        @Nullable String actor,
        @Nullable String channel) {

    /** Through no channel. */
    public Metadata(
            UUID id,
            Instant time,
            String correlationId,
            @Nullable String causationId,
            @Nullable String traceparent,
            @Nullable String actor) {
        this(id, time, correlationId, causationId, traceparent, actor, null);
    }

    public static Metadata of(UUID id, Cause cause) {
        // PostgreSQL keeps microseconds; with the same precision a read model equals the fold of the events.
        var time = cause.at().truncatedTo(ChronoUnit.MICROS);
        return new Metadata(
                id,
                time,
                cause.correlationId(),
                cause.causationId(),
                cause.traceparent(),
                cause.actor(),
                cause.channel());
    }

    /** The same below another span. */
    public Metadata under(String span) {
        return new Metadata(id, time, correlationId, causationId, span, actor, channel);
    }

    /** Whether an account asked for the event itself; one that follows from another event was asked for elsewhere. */
    public boolean wasRequested() {
        return actor != null && causationId == null;
    }
}
