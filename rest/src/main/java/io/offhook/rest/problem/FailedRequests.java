package io.offhook.rest.problem;

import io.quarkus.security.AuthenticationException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.RejectedExecutionException;

/**
 * Requests that fail outside of all resources, or when the answer has begun. The framework would log each with its stack trace, also where
 * nothing failed but the connection of a caller who left.
 */
public final class FailedRequests {

    /** Before the framework's own handler, which is last. */
    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE - 1;

    private static final int FAULT = 500;

    private FailedRequests() {}

    public static void handle(Router router) {
        router.route().order(AFTER_ALL_OTHERS).failureHandler(FailedRequests::failed);
    }

    private static void failed(RoutingContext context) {
        var failure = context.failure();
        var response = context.response();
        if (response.closed() || response.ended()) {
            return; // nobody hears an answer
        }
        if (failure == null
                || isOfTheFramework(failure)
                || (context.statusCode() > 0 && context.statusCode() < FAULT)) {
            context.next();
            return;
        }
        FaultLog.log("A request failed", failure);
        if (response.headWritten()) {
            context.request().connection().close(); // else the caller would take it for the whole answer
        } else {
            ProblemAnswer.end(
                    context, CommonProblem.INTERNAL_ERROR.because("Something went wrong here; the log has it."));
        }
    }

    /** It answers these, and logs none of them with a trace. */
    private static boolean isOfTheFramework(Throwable failure) {
        return failure instanceof AuthenticationException
                || failure instanceof SecurityException
                || failure instanceof RejectedExecutionException;
    }
}
