package io.offhook.rest.guard;

import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the operation does not have, that are empty, or that come more than once: the operation would do
 * something else than asked for.
 */
class QueryParameterGuard {

    private static final String INTERFACE = "/api/";

    private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public Optional<Response> refuse(ContainerRequestContext context, ResourceInfo resource) {
        var given = context.getUriInfo().getQueryParameters();
        if (given.isEmpty() || !context.getUriInfo().getPath().startsWith(INTERFACE)) {
            return Optional.empty();
        }
        return known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of)
                .fault(given)
                .map(fault ->
                        CommonProblem.invalid(fault.name(), fault.sentence()).toResponse());
    }
}
