package io.offhook.pages.signin;

import io.offhook.pages.session.SessionId;
import io.offhook.pages.session.store.Sessions;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Ends what goes on after its request was let in, such as a live stream, with the session that asked for it: by signing out at any replica,
 * after the idle time, or at the longest lifetime. To listen is no use of a session. With OpenID Connect a stream ends with its token, and
 * the browser comes again with a new one if the provider gives it one.
 */
@ApplicationScoped
public class SessionStreams {

    private static final Logger LOG = Logger.getLogger(SessionStreams.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SecurityIdentity caller;
    private final Clock clock;

    SessionStreams(Sessions sessions, SessionCookie cookie, SecurityIdentity caller, Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.caller = caller;
        this.clock = clock;
    }

    /** For a page. Call while the request is at hand. */
    public <T> Multi<T> untilSignOut(RoutingContext request, Multi<T> items) {
        var account = caller.getPrincipal().getName();
        var whole = untilTokenEnds(items);
        return cookie.read(request).map(id -> until(ended(id, account), whole)).orElse(whole);
    }

    /** For REST, which has no session. Call while the request is at hand. */
    public <T> Multi<T> untilTokenEnds(Multi<T> items) {
        if (!(caller.getPrincipal() instanceof JsonWebToken token)) {
            return items;
        }
        var left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return items.select().first(left.isPositive() ? left : AT_ONCE);
    }

    /** Nobody is signed out by a database that restarts. */
    private Multi<Boolean> ended(SessionId id, String account) {
        return Multi.createFrom()
                .ticks()
                .every(INTERVAL)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> isLive(id, account))
                .select()
                .where(live -> !live);
    }

    private Uni<Boolean> isLive(SessionId id, String account) {
        return sessions.isLive(id, account).onFailure().recoverWithItem(failure -> {
            LOG.debugf("Session not looked at: failure=%s", failure.getClass().getName());
            return true;
        });
    }

    private static <T> Multi<T> until(Multi<?> end, Multi<T> items) {
        var present = items.map(Optional::of).onCompletion().continueWith(List.of(Optional.<T>empty()));
        var over = end.map(ignored -> Optional.<T>empty());
        return Multi.createBy()
                .merging()
                .streams(present, over)
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }
}
