package io.offhook.pages.signin;

import io.offhook.pages.session.SessionId;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Which session a request of a page belongs to. */
@ApplicationScoped
public class CurrentSession {

    private final SessionCookie cookie;

    CurrentSession(SessionCookie cookie) {
        this.cookie = cookie;
    }

    /** Empty with OpenID Connect, whose sessions the provider keeps. */
    public Optional<SessionId> of(RoutingContext request) {
        return cookie.read(request);
    }
}
