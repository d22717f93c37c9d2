package io.offhook.rest.guard;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
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
 * Refuses state-changing requests that another site made a browser send: forms, sign-in and sign-out included. Browsers say where a
 * request comes from, by Fetch Metadata or by {@code Origin}; a client that says neither is no browser and carries no cookie. A page whose
 * address is a secret has browsers hide it, and older ones say {@code null} then; no other site knows where to send such a request.
 */
@ApplicationScoped
class CrossSiteGuard {

    private static final int BEFORE_AUTHENTICATION = 10_000;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final SecretAddresses secrets;

    CrossSiteGuard(SecretAddresses secrets) {
        this.secrets = secrets;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        if (SAFE.contains(context.request().method()) || isFromOwnSite(context.request())) {
            context.next();
        } else {
            ProblemAnswer.end(context, CommonProblem.CROSS_SITE_REQUEST.because("This was sent by another site."));
        }
    }

    private boolean isFromOwnSite(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null
                || origin.equals("null") && secrets.contain(request)
                || isSameHost(origin, request.getHeader("Host"));
    }

    private static boolean isSameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false; // "null" and worse
        }
    }
}
