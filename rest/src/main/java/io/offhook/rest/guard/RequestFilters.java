package io.offhook.rest.guard;

import io.offhook.rest.problem.CommonProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses requests that no resource could make sense of, before any resource sees them. */
class RequestFilters {

    /** PostgreSQL stores no U+0000, so no path and no parameter may have one. */
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> nul(ContainerRequestContext context, HttpServerRequest request) {
        return request.uri().contains("%00")
                ? Optional.of(CommonProblem.invalid("The address has the character U+0000.")
                        .toResponse())
                : Optional.empty();
    }
}
