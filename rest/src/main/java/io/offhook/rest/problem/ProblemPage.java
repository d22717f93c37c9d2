package io.offhook.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Says a problem to a person, by HTML. A service with pages offers one to each request, in front of all that refuses requests. */
@FunctionalInterface
public interface ProblemPage {

    int BEFORE_ALL_THAT_REFUSE = 90_000;

    String of(RoutingContext context, HttpProblem problem);

    static void offer(Filters filters, ProblemPage page) {
        filters.register(
                context -> {
                    context.put(ProblemPage.class.getName(), page);
                    context.next();
                },
                BEFORE_ALL_THAT_REFUSE);
    }

    /** Programs get JSON, also where they take HTML as browsers do. */
    static boolean isForPerson(RoutingContext context) {
        var path = context.normalizedPath();
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") && !path.startsWith("/api/") && !path.startsWith("/q/");
    }
}
