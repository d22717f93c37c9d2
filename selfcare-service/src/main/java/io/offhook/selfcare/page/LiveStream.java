package io.offhook.selfcare.page;

import io.offhook.pages.signin.SessionStreams;
import io.offhook.rest.permit.NoPermit;
import io.offhook.selfcare.live.store.WatchingOwners;
import io.offhook.selfcare.profile.Reader;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * The stream of a page: looks again when the phones of its reader change, and sends what looks otherwise then. With a comment each few
 * seconds, so that both sides notice when the other is gone.
 */
@ApplicationScoped
class LiveStream {

    private static final Logger LOG = Logger.getLogger(LiveStream.class);

    /** A browser comes again by itself, and its rights are looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Between two looks, however often something changes. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final long COME_AGAIN_MILLIS = 2_000;

    private final WatchingOwners owners;
    private final SessionStreams sessions;
    private final SecurityIdentity caller;

    LiveStream(WatchingOwners owners, SessionStreams sessions, SecurityIdentity caller) {
        this.owners = owners;
        this.sessions = sessions;
        this.caller = caller;
    }

    /** @throws NoPermit if the reader has as many streams as they may */
    void check(String userId) {
        owners.check(userId);
    }

    /**
     * Call while the request is at hand.
     *
     * @param seen the version that the page was made with
     */
    Multi<OutboundSseEvent> of(
            Reader reader, String seen, Supplier<Uni<PageParts>> look, Sse sse, RoutingContext request) {
        var over = new AtomicBoolean(caller.getPrincipal() instanceof JsonWebToken);
        var looks =
                looks(reader.userId(), new PageNews(seen), look).onCompletion().invoke(() -> over.set(true));
        return sessions.untilSignOut(request, looks)
                .onCompletion()
                .continueWith(() -> over.get() ? List.of() : List.of(Optional.of(signedOut(reader))))
                .map(news -> event(news, sse));
    }

    private Multi<Optional<String>> looks(String userId, PageNews news, Supplier<Uni<PageParts>> look) {
        Multi<Optional<String>> began = Multi.createFrom().item(Optional.empty());
        var told = owners.watch(userId)
                .onItem()
                .transformToMultiAndConcatenate(signal -> Multi.createBy()
                        .concatenating()
                        .streams(
                                look.get()
                                        .map(news::of)
                                        .onFailure()
                                        .recoverWithItem(LiveStream::later)
                                        .toMulti(),
                                pause()))
                .select()
                .first(LONGEST)
                .onFailure(failure -> !(failure instanceof NoPermit))
                .recoverWithCompletion();
        // The place is taken before the browser hears that the stream is open.
        return Multi.createBy().merging().streams(told, began);
    }

    private static Multi<Optional<String>> pause() {
        return Uni.createFrom()
                .<Optional<String>>nullItem()
                .onItem()
                .delayIt()
                .by(PAUSE)
                .toMulti();
    }

    private static Optional<String> later(Throwable failure) {
        LOG.debugf("Page not looked at: failure=%s", failure.getClass().getName());
        return Optional.empty();
    }

    /** Takes all that the page shows away, digits included. */
    private static String signedOut(Reader reader) {
        return PageParts.swap(
                "main",
                PageTemplates.signedOut().setLocale(reader.language().tag()).render());
    }

    private static OutboundSseEvent event(Optional<String> news, Sse sse) {
        var event = sse.newEventBuilder().reconnectDelay(COME_AGAIN_MILLIS);
        return news.map(html -> event.name("news").data(html).build())
                .orElseGet(() -> event.comment("").build());
    }
}
