package io.offhook.rest.problem;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** Answers what is no HTTP request, or is too long for one, with a problem. */
public final class InvalidRequests {

    /** Possessive: a group that may give back takes a stack frame for each character. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[A-Za-z0-9._~:/?@!$&'()*+,;=|\\[\\]-]|%[0-9A-Fa-f]{2})++");

    private static final long LINGER_MILLIS = 500;
    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    private InvalidRequests() {}

    /** For {@code HttpServer.invalidRequestHandler}. */
    public static void refuse(HttpServerRequest request) {
        end(request, problem(request.decoderResult().cause()));
        // A connection that is closed with bytes unread is reset, and the client never sees the answer.
        Vertx.currentContext()
                .owner()
                .setTimer(LINGER_MILLIS, ignored -> request.connection().close());
    }

    /** Hands on requests whose address is one (RFC 3986), and refuses the others. */
    public static Handler<HttpServerRequest> before(Handler<HttpServerRequest> next) {
        return request -> {
            if (ADDRESS.matcher(request.uri()).matches()) {
                next.handle(request);
            } else {
                end(request, CommonProblem.invalid("The address of the request cannot be read."));
            }
        };
    }

    /** Those of the configuration come later, where requests are routed. */
    private static void end(HttpServerRequest request, HttpProblem problem) {
        request.response()
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff");
        ProblemJson.end(request.response(), problem);
    }

    private static HttpProblem problem(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException ignored ->
                CommonProblem.TOO_LARGE
                        .builder("The request line is too long.")
                        .withStatus(URI_TOO_LONG)
                        .build();
            case TooLongHttpHeaderException ignored ->
                CommonProblem.TOO_LARGE
                        .builder("The headers are too large.")
                        .withStatus(HEADERS_TOO_LARGE)
                        .build();
            default -> CommonProblem.INVALID_REQUEST.because("This is not an HTTP request.");
        };
    }
}
