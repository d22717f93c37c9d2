package io.offhook.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Logs what the problem library answers with 500. A problem that a resource throws is an answer, not a fault, whatever its status; the
 * library would log each from 500 on with its stack trace, and is told to log nothing.
 */
@ApplicationScoped
class LoggedFaults implements ProblemPostProcessor {

    private static final int FIRST_OF_ALL = 1_000;
    private static final int FAULT = 500;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() == FAULT && !(context.cause instanceof HttpProblem)) {
            FaultLog.log("A request failed", context.cause);
        }
        return problem;
    }

    @Override
    public int priority() {
        return FIRST_OF_ALL;
    }
}
