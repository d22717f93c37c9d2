package io.offhook.rest.request;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.site.FindSiteOperator;
import io.offhook.rest.site.SiteRights;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits callers whom nothing but the role {@code site-operator} lets use a resource: to the sites of their document, or to none. The
 * resource takes the limits from {@link CallerSites}.
 */
class SiteLimits {

    private final SecurityIdentity caller;
    private final FindSiteOperator operators;
    private final Clock clock;

    SiteLimits(SecurityIdentity caller, FindSiteOperator operators, Clock clock) {
        this.caller = caller;
        this.operators = operators;
        this.clock = clock;
    }

    /** Runs after the roles were checked. */
    @ServerRequestFilter
    public Uni<Void> limit(ResourceInfo resource, RoutingContext request) {
        var roles = roles(resource.getResourceMethod());
        if (roles.stream().anyMatch(role -> !role.equals(CallerSites.ROLE) && caller.hasRole(role))) {
            CallerSites.keep(request, SiteRights.EVERYWHERE);
            return Uni.createFrom().voidItem();
        }
        return roles.contains(CallerSites.ROLE) && caller.hasRole(CallerSites.ROLE)
                ? limited(request)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> limited(RoutingContext request) {
        return operators
                .find(caller.getPrincipal().getName())
                .map(found -> found.flatMap(document -> SiteRights.of(document, clock.instant()))
                        .orElseThrow(() ->
                                CommonProblem.NO_SITE.because("No site is yours now: ask an administrator for it.")))
                .invoke(rights -> CallerSites.keep(request, rights))
                .replaceWithVoid();
    }

    private static List<String> roles(Method method) {
        var ofMethod = method.getAnnotation(RolesAllowed.class);
        var roles = ofMethod == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : ofMethod;
        return roles == null ? List.of() : List.of(roles.value());
    }
}
