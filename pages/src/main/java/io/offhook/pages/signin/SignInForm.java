package io.offhook.pages.signin;

import io.offhook.pages.session.store.SessionSettings;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a sign-in that is no form, or a large one: the framework would fail while it reads the fields. So too other forms of people who are
 * not signed in. It would fail too, after a right password, where the cookie with the page to go on to has no page of this site.
 */
@ApplicationScoped
class SignInForm {

    private static final int BEFORE_AUTHENTICATION = 8_000;
    private static final int MAX_BYTES = 8_192;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String pageCookie;
    private final Predicate<String> open;

    SignInForm(
            @ConfigProperty(name = "quarkus.http.auth.form.location-cookie") String pageCookie,
            SessionSettings settings) {
        this.pageCookie = pageCookie;
        this.open = settings.openForms().map(Pattern::asMatchPredicate).orElse(path -> false);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (request.method() != HttpMethod.POST || !isOpen(context.normalizedPath())) {
            context.next();
        } else if (!isForm(request.getHeader("Content-Type"))) {
            ProblemAnswer.end(
                    context,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE
                            .builder("The body must have one of these media types: " + FORM + ".")
                            .withHeader("Accept", FORM)
                            .build());
        } else if (!isSmall(request.getHeader("Content-Length"))) {
            ProblemAnswer.end(
                    context,
                    CommonProblem.TOO_LARGE.because(
                            "This form has at most " + MAX_BYTES + " bytes, and says how many."));
        } else {
            forgetUselessPage(request);
            context.next();
        }
    }

    private boolean isOpen(String path) {
        return path.equals("/login") || open.test(path);
    }

    /** Nobody is signed in yet, and the form is kept in memory. Browsers say the length of each. */
    private static boolean isSmall(@Nullable String length) {
        return length != null && length.matches("[0-9]{1,5}") && Integer.parseInt(length) <= MAX_BYTES;
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

    static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(FORM);
    }
}
