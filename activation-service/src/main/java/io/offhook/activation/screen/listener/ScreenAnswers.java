package io.offhook.activation.screen.listener;

import io.offhook.activation.screen.Page;
import io.offhook.activation.screen.PageXml;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends pages, with the headers that phones look at. */
@ApplicationScoped
class ScreenAnswers {

    /** In the past, so that no page is in the stack of the Back key; newer phones want a date after 1970. */
    private static final String LONG_AGO = "Thu, 01 Jan 2015 00:00:00 GMT";

    private static final String REFRESH = "Refresh";

    private final Duration interval;

    /** @param interval refusals that a stranger must not tell apart are sent at multiples of this after the request */
    ScreenAnswers(@ConfigProperty(name = "offhook.redemption.response-interval") Duration interval) {
        this.interval = interval;
    }

    void send(ScreenExchange exchange, Page page) {
        exchange.onItsLoop(() -> end(exchange, page));
    }

    /** The phone asks for the next page by itself. */
    void sendAndRefresh(ScreenExchange exchange, Page page, Duration after, String url) {
        exchange.onItsLoop(() -> {
            exchange.response().putHeader(REFRESH, after.toSeconds() + "; url=" + url);
            end(exchange, page);
        });
    }

    void sendAtNextInterval(ScreenExchange exchange, Page page) {
        exchange.onItsLoop(() -> exchange.atNextInterval(interval, () -> end(exchange, page)));
    }

    private static void end(ScreenExchange exchange, Page page) {
        end(exchange.response(), page);
    }

    /** What no page answers. */
    static void refuse(HttpServerResponse response, int status) {
        if (!response.headWritten()) {
            end(response.setStatusCode(status), Page.Failure.UNREADABLE);
        }
    }

    private static void end(HttpServerResponse response, Page page) {
        if (!response.ended() && !response.closed()) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/xml; charset=UTF-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.EXPIRES, LONG_AGO)
                    .end(PageXml.of(page));
        }
    }
}
