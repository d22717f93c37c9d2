package io.offhook.selfcare.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses forms that another site made the browser post, sign-in and sign-out included. Beside the session cookie's
 * SameSite it is the second lock. Browsers say where a request comes from; who says nothing is no browser and carries no cookie.
 */
@ApplicationScoped
class CrossSiteGuard {

    private static final int BEFORE_AUTHENTICATION = 10_000;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    void register(@Observes Filters filters) {
        filters.register(CrossSiteGuard::check, BEFORE_AUTHENTICATION);
    }

    private static void check(RoutingContext context) {
        if (SAFE.contains(context.request().method()) || isFromHere(context.request())) {
            context.next();
        } else {
            context.response().setStatusCode(403).end("This form was sent by another site.");
        }
    }

    private static boolean isFromHere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || isSameHost(origin, request.getHeader("Host"));
    }

    private static boolean isSameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false; // "null" and worse
        }
    }
}
