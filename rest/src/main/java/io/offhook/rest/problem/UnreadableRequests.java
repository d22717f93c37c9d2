package io.offhook.rest.problem;

import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.channels.ClosedChannelException;

/**
 * Requests that a router cannot read: without a host, with an origin or a body that is none, or broken off. The framework logs each as an
 * error with its stack trace, which lets callers fill the log.
 */
public final class UnreadableRequests {

    /** With which the framework's body handler fails a request whose body it cannot read. */
    private static final int BODY_NOT_READ = 200;

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private UnreadableRequests() {}

    /** Before the failure handlers of the framework. */
    public static void handle(Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(UnreadableRequests::failed);
    }

    private static void failed(RoutingContext context) {
        if (isGone(context.failure())) {
            return; // nobody hears an answer
        }
        if (!isUnreadable(context)) {
            context.next();
        } else if (!context.response().ended()) {
            ProblemAnswer.end(context, problem(context.failure()));
        }
    }

    private static HttpProblem problem(Throwable failure) {
        return failure instanceof TooLongFormFieldException || failure instanceof TooManyFormFieldsException
                ? CommonProblem.TOO_LARGE.because("The form has too many fields, or one that is too long.")
                : CommonProblem.invalid("This request cannot be read.");
    }

    /** Of the framework's own handlers, the one for origins refuses with 403 what is no origin. */
    private static boolean isUnreadable(RoutingContext context) {
        return context.statusCode() == BODY_NOT_READ
                || context.statusCode() == BAD_REQUEST
                || (context.statusCode() == FORBIDDEN && context.failure() instanceof VertxException);
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof ClosedChannelException;
    }
}
