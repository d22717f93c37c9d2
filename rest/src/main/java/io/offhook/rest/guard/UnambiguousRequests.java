package io.offhook.rest.guard;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/**
 * Refuses requests that two parts of a service could read differently, so that one guards what the other does not serve:
 *
 * <ul>
 *   <li>fields of which there is one (RFC 9110, 5.3) more than once: one part reads the first, another one all;
 *   <li>parameters in the path, {@code /api;x/v1}: one part takes them for letters of a name, another one drops them. Nothing here has any.
 * </ul>
 */
@ApplicationScoped
class UnambiguousRequests {

    private static final int BEFORE_OTHERS = 11_000;

    private static final List<String> SINGLE = List.of(
            "Host",
            "Authorization",
            "Content-Type",
            "Origin",
            "Sec-Fetch-Site",
            "Idempotency-Key",
            "Offhook-Acting-User",
            "Offhook-Acting-Role");

    void register(@Observes Filters filters) {
        filters.register(UnambiguousRequests::check, BEFORE_OTHERS);
    }

    void register(@Observes ManagementInterface management) {
        management.router().route().order(-BEFORE_OTHERS).handler(UnambiguousRequests::check);
    }

    private static void check(RoutingContext context) {
        var repeated = repeated(context.request());
        if (repeated.isPresent()) {
            var field = repeated.get();
            ProblemAnswer.end(context, CommonProblem.invalid(field, "The header " + field + " came more than once."));
        } else if (context.normalizedPath().indexOf(';') >= 0) {
            ProblemAnswer.end(context, CommonProblem.NOT_FOUND.because("There is nothing at this address."));
        } else {
            context.next();
        }
    }

    private static Optional<String> repeated(HttpServerRequest request) {
        return SINGLE.stream()
                .filter(field -> request.headers().getAll(field).size() > 1)
                .findFirst();
    }
}
