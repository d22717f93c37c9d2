package io.offhook.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Refuses a request before any resource sees it: a person gets the {@link ProblemPage} of the service, a program JSON, or a status alone. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static void end(RoutingContext context, HttpProblem problem) {
        if (BareAnswers.areWantedBy(context)) {
            BareAnswers.end(context, problem);
            return;
        }
        page(context, problem)
                .ifPresentOrElse(
                        html -> end(context, problem, html), () -> ProblemJson.end(context.response(), problem));
    }

    private static Optional<String> page(RoutingContext context, HttpProblem problem) {
        return Optional.<ProblemPage>ofNullable(context.get(ProblemPage.class.getName()))
                .filter(page -> ProblemPage.isForPerson(context))
                .map(page -> page.of(context, problem));
    }

    private static void end(RoutingContext context, HttpProblem problem, String html) {
        var response = context.response();
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        response.setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(html);
    }
}
