package io.offhook.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * For protocols whose clients read nothing but the status of a refusal: 401, 403 and the like without a body, and 503 for all that may be
 * tried again.
 */
public final class BareAnswers {

    private static final String WANTED = BareAnswers.class.getName();
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private BareAnswers() {}

    /** Refusals of this request have no body. */
    public static void want(RoutingContext context) {
        context.put(WANTED, true);
    }

    public static boolean areWantedBy(RoutingContext context) {
        return context.get(WANTED) != null;
    }

    /** The status that such a client understands. */
    public static int status(int status) {
        return status == TOO_MANY_REQUESTS ? UNAVAILABLE : status;
    }

    static void end(RoutingContext context, HttpProblem problem) {
        var response = context.response();
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        response.headers().remove(HttpHeaders.CONTENT_TYPE);
        response.setStatusCode(status(problem.getStatusCode())).end();
    }
}
