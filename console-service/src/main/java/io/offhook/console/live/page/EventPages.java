package io.offhook.console.live.page;

import io.offhook.console.live.LastEventId;
import io.offhook.console.live.LiveMessage;
import io.offhook.console.live.store.LatestEntries;
import io.offhook.console.live.store.WatchingTimeline;
import io.offhook.pages.signin.SessionStreams;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What happens, as it happens: a list, and the stream that goes on with it. */
@Path("/events")
@RolesAllowed({"admin", "operator"})
class EventPages {

    /** A browser comes again by itself, and its rights are looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long COME_AGAIN_MILLIS = 2_000;

    private final WatchingTimeline timeline;
    private final LatestEntries latest;
    private final SessionStreams sessions;
    private final SecurityIdentity caller;

    EventPages(WatchingTimeline timeline, LatestEntries latest, SessionStreams sessions, SecurityIdentity caller) {
        this.timeline = timeline;
        this.latest = latest;
        this.sessions = sessions;
        this.caller = caller;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance show(EventsView view);

        static native TemplateInstance line(EventLine line);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@BeanParam EventsQuery query) {
        return latest.matching(caller.getPrincipal().getName(), query.filter()).map(found -> {
            var lines =
                    new ArrayList<>(found.entries().stream().map(EventLine::of).toList());
            if (query.isNewestAtBottom()) {
                Collections.reverse(lines);
            }
            return Templates.show(new EventsView(query, List.copyOf(lines), LastEventId.of(found.place())));
        });
    }

    /** Lines of the list, ready to be put into the page. At most 50 a second, and the number of those that were left out. */
    @GET
    @Path("news")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> news(@BeanParam EventsQuery query, @Context Sse sse, RoutingContext request) {
        var account = caller.getPrincipal().getName();
        timeline.check(account);
        var messages =
                timeline.watch(account, query.filter(), query.from()).select().first(LONGEST);
        return sessions.untilSignOut(request, messages).map(message -> sent(message, sse));
    }

    private static OutboundSseEvent sent(LiveMessage message, Sse sse) {
        var event = sse.newEventBuilder().id(LastEventId.of(message.place()));
        return switch (message) {
            case LiveMessage.Began it ->
                event.name("began")
                        .reconnectDelay(COME_AGAIN_MILLIS)
                        .data(it.missed() ? "missed" : "")
                        .build();
            case LiveMessage.Happened it ->
                event.name("line")
                        .data(Templates.line(EventLine.of(it.entry())).render().strip())
                        .build();
            case LiveMessage.More it ->
                event.name("more").data(String.valueOf(it.count())).build();
            case LiveMessage.Still ignored -> event.comment("").build();
        };
    }
}
