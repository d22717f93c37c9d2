package io.offhook.provisioning.axl.api;

import io.offhook.listener.PhoneListener;
import io.offhook.listener.PhoneListeners;
import io.offhook.rest.listener.HttpListeners;
import io.offhook.rest.problem.BareAnswers;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens the listener {@code axl} where it has a certificate. There is one address on it, and that address is nowhere else. */
@ApplicationScoped
class AxlListener {

    static final String PATH = "/axl/";

    /** A phone with all that a schema allows has a tenth of it. */
    private static final int MAX_BODY = 262_144;

    private static final String NAME = "axl";
    private static final int BEFORE_OTHERS = 100_001;
    private static final int LAST = Integer.MAX_VALUE;
    private static final int FIRST = 1;

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;

    private final HttpListeners listeners;
    private final boolean enabled;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Optional<PhoneListener> listener = Optional.empty();

    AxlListener(HttpListeners listeners, PhoneListeners configured) {
        this.listeners = listeners;
        var own = configured.listener().get(NAME);
        this.enabled = own != null && own.tls().certificate().isPresent();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_OTHERS);
    }

    /** Last, when everything that operations need has started. */
    void open(@Observes @Priority(LAST) StartupEvent event) {
        if (enabled) {
            var resources = HttpListeners.resources();
            listener = Optional.of(
                    listeners.openForShortBodies(NAME, request -> check(request, () -> resources.handle(request))));
        }
    }

    /** Before REST, which waits for all requests under way. */
    void close(@Observes @Priority(FIRST) ShutdownEvent event) throws InterruptedException {
        if (listener.isPresent()) {
            listener.get().close(() -> underWay.get() == 0);
        }
    }

    private static void check(HttpServerRequest request, Runnable serve) {
        var length = request.getHeader("Content-Length");
        if (!PATH.equals(request.path())) {
            refuse(request, NOT_FOUND);
        } else if (!request.method().equals(HttpMethod.POST)) {
            request.response().putHeader("Allow", "POST");
            refuse(request, METHOD_NOT_ALLOWED);
        } else if (length == null) {
            refuse(request, LENGTH_REQUIRED);
        } else if (!length.matches("[0-9]{1,9}") || Integer.parseInt(length) > MAX_BODY) {
            refuse(request, TOO_LARGE);
        } else {
            serve.run();
        }
    }

    /** What follows on the connection may be the body, so there is nothing after it. */
    private static void refuse(HttpServerRequest request, int status) {
        request.response()
                .setStatusCode(status)
                .putHeader("Connection", "close")
                .end();
    }

    private void admit(RoutingContext context) {
        if (!isBelow(context.normalizedPath())) {
            context.next();
        } else if (isHere(context.request())) {
            underWay.incrementAndGet();
            context.addEndHandler(ended -> underWay.decrementAndGet());
            BareAnswers.want(context);
            context.next();
        } else {
            ProblemAnswer.end(context, CommonProblem.NOT_FOUND.because("There is nothing at this address."));
        }
    }

    private static boolean isBelow(String path) {
        return path.equals("/axl") || path.startsWith(PATH);
    }

    /** By the port of the connection itself: the other local address may be one that a balancer tells of. */
    private boolean isHere(HttpServerRequest request) {
        var port = request.connection().localAddress(true).port();
        return listener.filter(it -> port == it.port()).isPresent();
    }

    /** The port that is open. */
    int port() {
        return listener.orElseThrow().port();
    }
}
