package io.offhook.console.live.api;

import io.offhook.console.live.LastEventId;
import io.offhook.console.live.LiveMessage;
import io.offhook.console.live.store.WatchingTimeline;
import io.offhook.pages.signin.SessionStreams;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens, as it happens. */
@Path("/api/v1/events")
@RolesAllowed({"admin", "operator"})
@Tag(name = "Events", description = "What happened, and what happens")
class EventStreamResource {

    /** A client comes again by itself, and its rights are looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long COME_AGAIN_MILLIS = 2_000;

    private final WatchingTimeline timeline;
    private final SessionStreams sessions;
    private final SecurityIdentity caller;

    EventStreamResource(WatchingTimeline timeline, SessionStreams sessions, SecurityIdentity caller) {
        this.timeline = timeline;
        this.sessions = sessions;
        this.caller = caller;
    }

    /**
     * The first message of a stream.
     *
     * @param missed whether more happened since the client's last event than it can be told
     */
    record Began(boolean missed) {}

    /** @param more how many events of one second were left out */
    record More(long more) {}

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "What happens, as it happens",
            description =
                    "Server-sent events with JSON. `began` comes first; then one `event` for each that matches, at most 50 in a second,"
                            + " and `more` with the number of those that were left out. A client that comes again with the id of"
                            + " the last one goes on there, or is told that it missed some. Comments come every 15 s. A stream ends"
                            + " after 10 minutes, or with the token that it was asked for with.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = EventSummary.class)))
    @APIResponse(responseCode = "429", description = "too-many-at-a-time: this account has 10 streams")
    @APIResponse(responseCode = "503", description = "busy")
    public Multi<OutboundSseEvent> stream(@BeanParam WatchQuery query, @Context Sse sse) {
        var filter = query.filter();
        var from = query.from();
        var account = caller.getPrincipal().getName();
        timeline.check(account);
        var messages = timeline.watch(account, filter, from).select().first(LONGEST);
        return sessions.untilTokenEnds(messages).map(message -> sent(message, sse));
    }

    private static OutboundSseEvent sent(LiveMessage message, Sse sse) {
        var event = sse.newEventBuilder().id(LastEventId.of(message.place()));
        return switch (message) {
            case LiveMessage.Began it ->
                json(event.name("began").reconnectDelay(COME_AGAIN_MILLIS), new Began(it.missed()));
            case LiveMessage.Happened it -> json(event.name("event"), EventSummary.of(it.entry()));
            case LiveMessage.More it -> json(event.name("more"), new More(it.count()));
            case LiveMessage.Still ignored -> event.comment("").build();
        };
    }

    private static OutboundSseEvent json(OutboundSseEvent.Builder event, Object data) {
        return event.mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data.getClass(), data)
                .build();
    }
}
