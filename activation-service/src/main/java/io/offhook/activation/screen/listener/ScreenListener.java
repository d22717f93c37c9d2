package io.offhook.activation.screen.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.AdmittingHttpServer;
import io.offhook.listener.ListenerOptions;
import io.offhook.listener.PhoneListener;
import io.offhook.listener.PhoneListeners;
import io.offhook.listener.RequestTimeouts;
import io.offhook.rest.problem.InvalidRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the listener {@code screens}, if {@code offhook.screens.enabled}. It makes no spans and no access log: the code is in queries. */
@ApplicationScoped
class ScreenListener {

    private static final String NAME = "screens";
    private static final int BEFORE_OTHERS = 1;

    private final Vertx vertx;
    private final PhoneListeners configured;
    private final ScreenRoute route;
    private final MeterRegistry meters;
    private final boolean enabled;
    private Optional<PhoneListener> opened = Optional.empty();

    ScreenListener(
            Vertx vertx,
            PhoneListeners configured,
            ScreenRoute route,
            MeterRegistry meters,
            @ConfigProperty(name = "offhook.screens.enabled") boolean enabled) {
        this.vertx = vertx;
        this.configured = configured;
        this.route = route;
        this.meters = meters;
        this.enabled = enabled;
    }

    void open(@Observes StartupEvent event) {
        if (!enabled) {
            return;
        }
        var settings = Objects.requireNonNull(configured.listener().get(NAME), "offhook.listener." + NAME);
        var options = ListenerOptions.http(settings);
        options.setTracingPolicy(TracingPolicy.IGNORE);
        var listener = new PhoneListener(vertx, NAME, settings, () -> true, meters);
        listener.open((loop, connections) -> {
            var timeouts = new RequestTimeouts(loop, settings.requestTimeout());
            return new AdmittingHttpServer(loop, options, connections)
                    .connectionHandler(timeouts::start)
                    .invalidRequestHandler(InvalidRequests::refuse)
                    .requestHandler(route.router(loop, timeouts))
                    .listen();
        });
        opened = Optional.of(listener);
    }

    void close(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent event) throws InterruptedException {
        if (opened.isPresent()) {
            opened.get().close(() -> true);
        }
    }
}
