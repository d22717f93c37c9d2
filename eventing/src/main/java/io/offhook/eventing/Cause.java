package io.offhook.eventing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why, when and by whom events come to be: what a request or an earlier event hands on to the events that follow from it.
 *
 * @param correlationId the same for all events that follow from one request
 * @param causationId id of the event from which these follow, if they do
 * @param traceparent W3C trace context, valid, if the request carried one
 * @param actor id of the account that asked, if a person or a service did
 * @param channel through what it asked, see {@link Channel}
 */
public record Cause(
        Instant at,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        @Nullable String actor,
        @Nullable String channel) {

    /** Through no channel. */
    public Cause(
            Instant at,
            String correlationId,
            @Nullable String causationId,
            @Nullable String traceparent,
            @Nullable String actor) {
        this(at, correlationId, causationId, traceparent, actor, null);
    }

    /**
     * A request of a person or a service.
     *
     * @param traceparent the header as it came; an invalid one is dropped, and the span at hand comes before it
     * @param actor id of the account that asked
     */
    public static Cause request(Instant at, @Nullable String traceparent, String actor) {
        return new Cause(
                at, UUID.randomUUID().toString(), null, TraceParent.currentOr(traceparent), actor, Channel.REST);
    }

    /**
     * A request of a device.
     *
     * @param traceparent the header as it came; an invalid one is dropped, and the span at hand comes before it
     */
    public static Cause device(Instant at, @Nullable String traceparent) {
        return new Cause(at, UUID.randomUUID().toString(), null, TraceParent.currentOr(traceparent), null);
    }

    /** What this service does on its own, for example because of time. */
    public static Cause service(Instant at) {
        return new Cause(at, UUID.randomUUID().toString(), null, null, null);
    }

    /** What follows from an event that was recorded elsewhere; who caused that event caused this too. */
    public static Cause event(Recorded<?> event, Instant at) {
        return following(event.metadata(), at);
    }

    /** The same for what has no event, such as a tombstone. */
    public static Cause following(Metadata metadata, Instant at) {
        return new Cause(
                at,
                metadata.correlationId(),
                metadata.id().toString(),
                TraceParent.validOrNull(metadata.traceparent()),
                metadata.actor(),
                metadata.channel());
    }

    /** The same cause at another time, which another clock told. */
    public Cause at(Instant when) {
        return new Cause(when, correlationId, causationId, traceparent, actor, channel);
    }

    /** The same cause, but this actor decided what follows. */
    public Cause by(String otherActor) {
        return new Cause(at, correlationId, causationId, traceparent, otherActor, channel);
    }

    /** The same cause through another channel. */
    public Cause through(String otherChannel) {
        return new Cause(at, correlationId, causationId, traceparent, actor, otherChannel);
    }
}
