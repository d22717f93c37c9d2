package io.offhook.pages.signin;

import io.offhook.pages.session.SessionId;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie that has the id of a session, named after the one of the form. No script can read it, and no other site can make a browser
 * send it.
 */
@ApplicationScoped
class SessionCookie {

    private final String name;

    SessionCookie(@ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String formCookie) {
        this.name = formCookie + "-id";
    }

    Optional<SessionId> read(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(name))
                .map(Cookie::getValue)
                .flatMap(SessionId::parse);
    }

    void set(RoutingContext context, SessionId id) {
        context.response().addCookie(cookie(context, id.text()));
    }

    void remove(RoutingContext context) {
        context.response().addCookie(cookie(context, "").setMaxAge(0));
    }

    private Cookie cookie(RoutingContext context, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(context.request().isSSL());
    }
}
