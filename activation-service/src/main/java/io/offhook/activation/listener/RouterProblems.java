package io.offhook.activation.listener;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.FaultLog;
import io.offhook.rest.problem.ProblemJson;
import io.offhook.rest.problem.UnreadableRequests;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Answers every request that the route does not serve with a problem that has a type. */
final class RouterProblems {

    private static final Map<CommonProblem, String> DETAILS = Map.of(
            CommonProblem.INVALID_REQUEST, "This request cannot be read.",
            CommonProblem.NOT_FOUND, "There is nothing at this address.",
            CommonProblem.METHOD_NOT_ALLOWED, "This address takes POST.",
            CommonProblem.NOT_ACCEPTABLE, "The answer is JSON.",
            CommonProblem.TOO_LARGE, "The body is too large.",
            CommonProblem.UNSUPPORTED_MEDIA_TYPE, "The body is JSON.");

    private RouterProblems() {}

    static void handle(Router router) {
        UnreadableRequests.handle(router);
        DETAILS.forEach((problem, detail) ->
                router.errorHandler(problem.status(), context -> end(context, problem.because(detail))));
        router.errorHandler(CommonProblem.INTERNAL_ERROR.status(), RouterProblems::failed);
    }

    private static void failed(RoutingContext context) {
        FaultLog.log("Redemption request failed", context.failure());
        end(
                context,
                CommonProblem.INTERNAL_ERROR
                        .builder("Something went wrong here; please try again.")
                        .withHeader("Retry-After", "1")
                        .build());
    }

    private static void end(RoutingContext context, HttpProblem problem) {
        if (!context.response().ended()) {
            ProblemJson.end(context.response(), problem);
        }
    }
}
