package io.offhook.rest.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.AdmittingHttpServer;
import io.offhook.listener.ConnectionAdmission;
import io.offhook.listener.ListenerOptions;
import io.offhook.listener.ListenerSettings;
import io.offhook.listener.PhoneListener;
import io.offhook.listener.PhoneListeners;
import io.offhook.listener.RequestTimeouts;
import io.offhook.rest.problem.InvalidRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the listener {@code rest} for the resources and pages of the service, with the admission, the time-outs and the TLS settings of
 * every other listener. The framework's own server has none of them, so it opens no port; it still does, and this does not, where
 * {@code quarkus.http.host-enabled} is true, as in tests.
 */
@ApplicationScoped
class RestListener {

    private static final int AFTER_OTHERS = Integer.MAX_VALUE - 1_000;
    private static final int BEFORE_OTHERS = 1;
    private static final int FIRST = 100_000;
    private static final int MAX_REQUEST_LINE = 8_192;
    private static final int MAX_HEADERS = 32_768; // sessions of OpenID Connect are long cookies

    private final Vertx vertx;
    private final PhoneListeners configured;
    private final MeterRegistry meters;
    private final boolean frameworkListens;
    private final Duration bodyTimeout;
    private final Duration answerTimeout;
    private final AtomicInteger underWay = new AtomicInteger();
    private Optional<PhoneListener> listener = Optional.empty();

    RestListener(
            Vertx vertx,
            PhoneListeners configured,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean frameworkListens,
            @ConfigProperty(name = "offhook.rest.body-timeout") Duration bodyTimeout,
            @ConfigProperty(name = "offhook.rest.answer-timeout") Duration answerTimeout) {
        this.vertx = vertx;
        this.configured = configured;
        this.meters = meters;
        this.frameworkListens = frameworkListens;
        this.bodyTimeout = bodyTimeout;
        this.answerTimeout = answerTimeout;
    }

    void count(@Observes Filters filters) {
        filters.register(
                context -> {
                    underWay.incrementAndGet();
                    context.addEndHandler(ended -> underWay.decrementAndGet());
                    context.next();
                },
                FIRST);
    }

    /** Last, when everything that resources need has started. */
    void open(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
        if (frameworkListens) {
            return;
        }
        var own = Objects.requireNonNull(configured.listener().get("rest"), "offhook.listener.rest.port is not set");
        var opened = new PhoneListener(vertx, "rest", own, () -> true, meters);
        opened.open((loop, admission) -> listen(loop, admission, own));
        listener = Optional.of(opened);
    }

    /** @throws java.util.NoSuchElementException where the framework listens */
    int port() {
        return listener.orElseThrow().port();
    }

    void close(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent event) throws InterruptedException {
        if (listener.isPresent()) {
            listener.get().close(() -> underWay.get() == 0);
        }
    }

    private Future<?> listen(Vertx loop, ConnectionAdmission admission, ListenerSettings own) {
        var timeouts = new RequestTimeouts(loop, own.requestTimeout());
        var handler = InvalidRequests.before(VertxHttpRecorder.getRootHandler());
        var options = ListenerOptions.http(own)
                .setMaxInitialLineLength(MAX_REQUEST_LINE)
                .setMaxHeaderSize(MAX_HEADERS);
        return new AdmittingHttpServer(loop, options, admission)
                .connectionHandler(timeouts::start)
                .invalidRequestHandler(InvalidRequests::refuse)
                .requestHandler(request -> {
                    timeouts.received(request, bodyTimeout, answerTimeout);
                    handler.handle(request);
                })
                .listen();
    }
}
