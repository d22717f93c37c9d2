package io.offhook.selfcare.page.account;

import io.offhook.selfcare.language.Language;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/**
 * The language that somebody chose on the sign-in page, where nobody knows who they are: this browser then asks for it in place of the ones
 * of its settings. What a person chose in the profile goes before.
 */
@ApplicationScoped
class LanguageChoice {

    private static final int BEFORE_ALL_PAGES = 95_000;
    private static final String COOKIE = "offhook-language";
    private static final Duration LIFE = Duration.ofDays(365);

    void register(@Observes Filters filters) {
        filters.register(LanguageChoice::ask, BEFORE_ALL_PAGES);
    }

    private static void ask(RoutingContext context) {
        Optional.ofNullable(context.request().getCookie(COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()))
                .ifPresent(chosen -> context.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, chosen.tag()));
        context.next();
    }

    /** For this browser, from now on. */
    void choose(RoutingContext context, Language language) {
        context.response().addCookie(cookie(context, language.tag()).setMaxAge(LIFE.toSeconds()));
        context.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, language.tag());
    }

    void forget(RoutingContext context) {
        context.response().addCookie(cookie(context, "").setMaxAge(0));
    }

    private static Cookie cookie(RoutingContext context, String value) {
        return Cookie.cookie(COOKIE, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(context.request().isSSL());
    }
}
