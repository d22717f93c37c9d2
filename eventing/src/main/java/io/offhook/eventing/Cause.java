package io.offhook.eventing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why, and when, events come to be: what a request or an earlier event hands on to the events it sets off.
 *
 * @param correlationId the same for all that one request set off
 * @param causationId id of the event that caused these, if one did
 * @param traceparent W3C trace context, if the request carried one
 */
public record Cause(
        Instant at,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    /** Something a person or a device asked for. */
    public static Cause request(Instant at, @Nullable String traceparent) {
        return new Cause(at, UUID.randomUUID().toString(), null, traceparent);
    }

    /** What follows from an event that was recorded elsewhere. */
    public static Cause event(Recorded<?> event, Instant at) {
        var metadata = event.metadata();
        return new Cause(at, metadata.correlationId(), metadata.id().toString(), metadata.traceparent());
    }

    /** The same reason, at a time that another clock tells. */
    public Cause timed(Instant when) {
        return new Cause(when, correlationId, causationId, traceparent);
    }
}
