package io.offhook.provisioning.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives the problems that the framework makes a type as stable, and a detail as useful, as those of our own. */
@ApplicationScoped
class UsualProblems implements ProblemPostProcessor {

    private static final int AFTER_ALL_OTHERS = 1;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        var builder = HttpProblem.builder(problem).withType(Problems.type(name(problem.getStatusCode())));
        if (problem.getStatusCode() == 400) {
            JsonMistake.in(context.cause).ifPresent(builder::withDetail);
        }
        return builder.build();
    }

    private static String name(int status) {
        return switch (status) {
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> status < 500 ? "invalid-request" : "internal-error";
        };
    }

    @Override
    public int priority() {
        return AFTER_ALL_OTHERS;
    }
}
