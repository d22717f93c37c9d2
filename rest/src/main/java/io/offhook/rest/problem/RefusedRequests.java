package io.offhook.rest.problem;

import io.offhook.eventing.log.RefusalLogger;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Logs a line for each request that a resource refuses: the problem, the resource, and ids of its path. */
class RefusedRequests {

    private static final int FAULT = 500;
    private static final int UNAUTHORIZED = 401;

    /** Other parts of a path may be secrets, or names of accounts. */
    private static final Pattern HANDLE = Pattern.compile("[0-9a-fA-F-]{36}|[A-Z]{3}[0-9A-F]{12}");

    private final RefusalLogger refusals = new RefusalLogger(RefusedRequests.class);

    @ServerResponseFilter
    public void log(ContainerResponseContext response, SimpleResourceInfo resource, UriInfo uri) {
        if (resource.getResourceClass() != null
                && response.getEntity() instanceof HttpProblem problem
                && isRefusal(response.getStatus())) {
            log(problem, resource, uri);
        }
    }

    /** Faults are logged where they happen, and sign-ins where passwords are checked. */
    private static boolean isRefusal(int status) {
        return status < FAULT && status != UNAUTHORIZED;
    }

    private void log(HttpProblem problem, SimpleResourceInfo resource, UriInfo uri) {
        refusals.refused(
                "Request refused: problem=%s status=%d resource=%s.%s ids=%s",
                slug(problem),
                problem.getStatusCode(),
                resource.getResourceClass().getSimpleName(),
                resource.getMethodName(),
                handles(uri));
    }

    private static String slug(HttpProblem problem) {
        var type = String.valueOf(problem.getType());
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String handles(UriInfo uri) {
        return uri.getPathParameters().values().stream()
                .flatMap(List::stream)
                .filter(HANDLE.asMatchPredicate())
                .collect(Collectors.joining(","));
    }
}
