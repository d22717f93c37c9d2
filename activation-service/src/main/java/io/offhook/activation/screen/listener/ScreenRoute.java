package io.offhook.activation.screen.listener;

import io.offhook.activation.screen.Page;
import io.offhook.activation.screen.ScreenPhone;
import io.offhook.eventing.trace.RequestSpan;
import io.offhook.listener.RequestTimeouts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The addresses of pages. */
@ApplicationScoped
class ScreenRoute {

    private static final Logger LOG = Logger.getLogger(ScreenRoute.class);
    private static final int MAX_BODY_BYTES = 1_024;
    private static final int BAD_REQUEST = 400;
    private static final int FAULT = 500;

    /** What the router refuses by itself; its own answers are HTML, which phones do not show. */
    private static final List<Integer> REFUSED = List.of(BAD_REQUEST, 404, 405, 413, FAULT);

    private final ScreenHandler handler;
    private final ScreenAnswers answers;

    ScreenRoute(ScreenHandler handler, ScreenAnswers answers) {
        this.handler = handler;
        this.answers = answers;
    }

    Router router(Vertx vertx, RequestTimeouts timeouts) {
        var router = Router.router(vertx);
        router.route().handler(context -> {
            context.addEndHandler(ended -> timeouts.start(context.request().connection()));
            context.next();
        });
        page(router, "/screen", timeouts, handler::menu);
        page(router, "/screen/activate", timeouts, handler::activate);
        page(router, "/screen/claim", timeouts, handler::claim);
        page(router, "/screen/phone", timeouts, handler::which);
        page(router, "/screen/pair", timeouts, handler::pair);
        page(router, "/screen/pair/progress", timeouts, handler::progress);
        router.get("/screen/authenticate").handler(ScreenRoute::nobodyPushes);
        router.route().failureHandler(ScreenRoute::failed);
        REFUSED.forEach(status -> router.errorHandler(status, ScreenRoute::failed));
        return router;
    }

    private void page(
            Router router, String path, RequestTimeouts timeouts, BiConsumer<ScreenExchange, ScreenPhone> page) {
        router.get(path).handler(context -> answer(context, path, timeouts, page));
        router.post(path)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(context -> answer(context, path, timeouts, page));
    }

    private void answer(
            RoutingContext context,
            String path,
            RequestTimeouts timeouts,
            BiConsumer<ScreenExchange, ScreenPhone> page) {
        timeouts.stop(context.request().connection());
        RequestSpan.named(context.request().method().name(), path);
        var exchange = new ScreenExchange(context);
        exchange.phone()
                .ifPresentOrElse(
                        phone -> page.accept(exchange, phone), () -> answers.send(exchange, Page.Failure.UNREADABLE));
    }

    /** The authentication URL of a phone: nobody may push pages to it. */
    private static void nobodyPushes(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/plain").end("UN-AUTHORIZED");
    }

    /** Without the failure: it may name the address that was asked for. */
    private static void failed(RoutingContext context) {
        int status = context.statusCode();
        if (status >= FAULT) {
            LOG.errorf("Page failed: failure=%s", kind(context.failure()));
        }
        ScreenAnswers.refuse(context.response(), status < BAD_REQUEST ? BAD_REQUEST : status);
    }

    private static String kind(@Nullable Throwable failure) {
        if (failure == null) {
            return "none";
        }
        var trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
