package io.offhook.listener;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** Answers requests with a method that HTTP does not define with 501 (RFC 9110, 9.1) and closes their connection. */
public final class KnownMethods implements Handler<HttpServerRequest> {

    private static final Set<String> NAMES =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
    private static final int NOT_IMPLEMENTED = 501;

    private final Handler<HttpServerRequest> next;

    KnownMethods(Handler<HttpServerRequest> next) {
        this.next = next;
    }

    public static boolean contains(String method) {
        return NAMES.contains(method);
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (contains(request.method().name())) {
            next.handle(request);
        } else {
            request.response()
                    .setStatusCode(NOT_IMPLEMENTED)
                    .putHeader("Connection", "close")
                    .end()
                    .onComplete(ended -> request.connection().close());
        }
    }
}
