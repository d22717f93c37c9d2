package io.offhook.selfcare.page;

import io.offhook.selfcare.session.SessionId;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie that has the id of a session. No script can read it, and no other site can make a browser send it. */
final class SessionCookie {

    private static final String NAME = "offhook-session-id";

    private SessionCookie() {}

    static Optional<SessionId> read(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .map(Cookie::getValue)
                .flatMap(SessionId::parse);
    }

    static void set(RoutingContext context, SessionId id) {
        context.response().addCookie(cookie(context, id.text()));
    }

    static void remove(RoutingContext context) {
        context.response().addCookie(cookie(context, "").setMaxAge(0));
    }

    private static Cookie cookie(RoutingContext context, String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(context.request().isSSL());
    }
}
