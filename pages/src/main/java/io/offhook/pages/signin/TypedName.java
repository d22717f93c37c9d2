package io.offhook.pages.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The user name that the form shows again after a wrong password. It is in a cookie of this browser for a minute, since addresses are
 * logged on the way, and people type passwords there too.
 */
@ApplicationScoped
public class TypedName {

    private static final String FORM = "/login";
    private static final int MAX_LENGTH = 200;
    private static final int SECONDS = 60;

    private final String cookie;

    TypedName(@ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String formCookie) {
        this.cookie = formCookie + "-name";
    }

    /** For the next page that shows the form. */
    public void keep(RoutingContext context, String name) {
        var cut = name.substring(0, Math.min(name.length(), MAX_LENGTH));
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(cut.getBytes(UTF_8));
        context.response().addCookie(cookie(context, value).setMaxAge(SECONDS));
    }

    /** What was kept, once. */
    public Optional<String> take(RoutingContext context) {
        var kept = Optional.ofNullable(context.request().getCookie(cookie)).map(Cookie::getValue);
        if (kept.isPresent()) {
            context.response().addCookie(cookie(context, "").setMaxAge(0));
        }
        return kept.flatMap(TypedName::decode);
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), UTF_8))
                    .filter(name -> name.length() <= MAX_LENGTH);
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private Cookie cookie(RoutingContext context, String value) {
        return Cookie.cookie(cookie, value)
                .setPath(FORM)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(context.request().isSSL());
    }
}
