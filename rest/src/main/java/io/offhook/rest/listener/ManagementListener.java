package io.offhook.rest.listener;

import io.offhook.listener.PhoneListener;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
import io.offhook.rest.problem.UnreadableRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the listener {@code management} for health, metrics and the OpenAPI document. As with {@link RestListener}, the framework's own
 * server does it where {@code quarkus.management.host-enabled} is true, as in tests.
 */
@ApplicationScoped
class ManagementListener {

    private static final int UNAVAILABLE = 503;

    /** What no route takes; the router's own answers are HTML. */
    private static final Map<CommonProblem, String> REFUSALS = Map.of(
            CommonProblem.NOT_FOUND, "There is nothing at this address.",
            CommonProblem.METHOD_NOT_ALLOWED, "This address does not take this method.");

    private final HttpListeners listeners;
    private final boolean frameworkListens;
    private volatile Handler<HttpServerRequest> routes =
            request -> request.response().setStatusCode(UNAVAILABLE).end();
    private Optional<PhoneListener> listener = Optional.empty();

    ManagementListener(
            HttpListeners listeners,
            @ConfigProperty(name = "quarkus.management.host-enabled", defaultValue = "true") boolean frameworkListens) {
        this.listeners = listeners;
        this.frameworkListens = frameworkListens;
    }

    void learn(@Observes ManagementInterface management) {
        UnreadableRequests.handle(management.router());
        REFUSALS.forEach((problem, sentence) -> management
                .router()
                .errorHandler(problem.status(), context -> ProblemAnswer.end(context, problem.because(sentence))));
        routes = management.router();
    }

    /** After REST: who hears that the service is ready may call it. */
    void open(@Observes @Priority(RestListener.AFTER_OTHERS + 1) StartupEvent event) {
        if (!frameworkListens) {
            listener = Optional.of(listeners.openForShortBodies("management", this::serve));
        }
    }

    /** @throws java.util.NoSuchElementException where the framework listens */
    int port() {
        return listener.orElseThrow().port();
    }

    /** After REST, whose requests under way are waited for. */
    void close(@Observes @Priority(RestListener.BEFORE_OTHERS + 1) ShutdownEvent event) throws InterruptedException {
        if (listener.isPresent()) {
            listener.get().close(() -> true);
        }
    }

    /** Each request has a context of its own here, which health checks that use the database ask for. */
    private void serve(HttpServerRequest request) {
        VertxContextSafetyToggle.setCurrentContextSafe(true);
        routes.handle(request);
    }
}
