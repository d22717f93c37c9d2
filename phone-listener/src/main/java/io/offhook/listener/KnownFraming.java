package io.offhook.listener;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * Closes the connection of a request whose end another server could see elsewhere: one with a transfer coding other than one {@code
 * chunked} (RFC 9112, 6.1 and 6.3). The framework takes its body for further requests, and would answer those after an answer to this.
 */
final class KnownFraming implements Handler<HttpServerRequest> {

    private final Handler<HttpServerRequest> next;

    KnownFraming(Handler<HttpServerRequest> next) {
        this.next = next;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (isKnown(request.headers().getAll("Transfer-Encoding"))) {
            next.handle(request);
        } else {
            request.connection().close();
        }
    }

    private static boolean isKnown(List<String> codings) {
        return codings.isEmpty()
                || (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked"));
    }
}
