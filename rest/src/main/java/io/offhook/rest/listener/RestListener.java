package io.offhook.rest.listener;

import io.offhook.listener.PhoneListener;
import io.offhook.rest.problem.FailedRequests;
import io.offhook.rest.problem.UnreadableRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the listener {@code rest} for the resources and pages of the service. The framework's own server has no admission and no time-out
 * for half a request, so it opens no port; it still does, and this does not, where {@code quarkus.http.host-enabled} is true, as in tests.
 */
@ApplicationScoped
class RestListener {

    static final int AFTER_OTHERS = Integer.MAX_VALUE - 1_000;
    static final int BEFORE_OTHERS = 1;

    private static final int FIRST = 100_000;

    private final HttpListeners listeners;
    private final boolean frameworkListens;
    private final AtomicInteger underWay = new AtomicInteger();
    private Optional<PhoneListener> listener = Optional.empty();

    RestListener(
            HttpListeners listeners,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean frameworkListens) {
        this.listeners = listeners;
        this.frameworkListens = frameworkListens;
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

    void refuseUnreadable(@Observes Router router) {
        UnreadableRequests.handle(router);
        FailedRequests.handle(router);
    }

    /** Last, when everything that resources need has started. */
    void open(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
        if (!frameworkListens) {
            listener = Optional.of(listeners.open("rest", HttpListeners.resources()));
        }
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
}
