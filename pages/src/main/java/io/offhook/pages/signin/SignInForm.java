package io.offhook.pages.signin;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemJson;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a sign-in that is no form: the framework would fail while it reads the fields. It would fail too, after a right password, where
 * the cookie with the page to go on to has no page of this site.
 */
@ApplicationScoped
class SignInForm {

    private static final int BEFORE_AUTHENTICATION = 8_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String pageCookie;

    SignInForm(@ConfigProperty(name = "quarkus.http.auth.form.location-cookie") String pageCookie) {
        this.pageCookie = pageCookie;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (request.method() != HttpMethod.POST || !context.normalizedPath().equals("/login")) {
            context.next();
        } else if (isForm(request.getHeader("Content-Type"))) {
            forgetUselessPage(request);
            context.next();
        } else {
            ProblemJson.end(
                    context.response(),
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE
                            .builder("The body must have one of these media types: " + FORM + ".")
                            .withHeader("Accept", FORM)
                            .build());
        }
    }

    private void forgetUselessPage(HttpServerRequest request) {
        var page = request.getCookie(pageCookie);
        if (page != null && !isOfThisSite(page.getValue(), request)) {
            request.response().removeCookie(pageCookie, false);
        }
    }

    private static boolean isOfThisSite(String address, HttpServerRequest request) {
        try {
            var page = URI.create(address);
            return request.scheme().equals(page.getScheme())
                    && Objects.equals(page.getAuthority(), request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(FORM);
    }
}
