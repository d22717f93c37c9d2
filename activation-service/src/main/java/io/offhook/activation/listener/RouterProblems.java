package io.offhook.activation.listener;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.FaultLog;
import io.offhook.rest.problem.ProblemJson;
import io.offhook.rest.problem.UnreadableRequests;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Objects;

/** Answers every request that the route does not serve with a problem that has a type. */
final class RouterProblems {

    static final Map<CommonProblem, String> DETAILS = Map.of(
            CommonProblem.INTERNAL_ERROR, "Something went wrong here; please try again.",
            CommonProblem.INVALID_REQUEST, "This request cannot be read.",
            CommonProblem.NOT_FOUND, "There is nothing at this address.",
            CommonProblem.METHOD_NOT_ALLOWED, "This address takes POST.",
            CommonProblem.NOT_ACCEPTABLE, "The answer is JSON.",
            CommonProblem.TOO_LARGE, "The body is too large.",
            CommonProblem.UNSUPPORTED_MEDIA_TYPE, "The body is JSON.");

    private RouterProblems() {}

    static void handle(Router router) {
        UnreadableRequests.handle(router);
        DETAILS.keySet()
                .forEach(problem ->
                        router.errorHandler(problem.status(), context -> end(context, builder(context, problem))));
        router.errorHandler(CommonProblem.INTERNAL_ERROR.status(), RouterProblems::failed);
    }

    private static void failed(RoutingContext context) {
        FaultLog.log("Redemption request failed", context.failure());
        end(context, builder(context, CommonProblem.INTERNAL_ERROR).withHeader("Retry-After", "1"));
    }

    private static HttpProblem.Builder builder(RoutingContext context, CommonProblem problem) {
        var language = DisplayLanguage.of(context.request());
        return language.problem(problem, language.text(key(problem), Objects.requireNonNull(DETAILS.get(problem))));
    }

    static String key(CommonProblem problem) {
        return "request." + problem.slug();
    }

    private static void end(RoutingContext context, HttpProblem.Builder problem) {
        if (!context.response().ended()) {
            ProblemJson.end(context.response(), problem.build());
        }
    }
}
