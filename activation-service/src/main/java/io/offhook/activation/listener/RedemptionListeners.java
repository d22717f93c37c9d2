package io.offhook.activation.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.activation.code.redemption.RedemptionAdmission;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.listener.AdmittingHttpServer;
import io.offhook.listener.AnyClientCertificate;
import io.offhook.listener.ListenerOptions;
import io.offhook.listener.ListenerSettings;
import io.offhook.listener.PhoneListener;
import io.offhook.listener.PhoneListeners;
import io.offhook.listener.RequestTimeouts;
import io.offhook.rest.problem.InvalidRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Opens the listeners {@code redemption}, for phones on the premises, and {@code redemption-mra}, for phones outside. The latter admits
 * connections only while MRA is enabled.
 */
@ApplicationScoped
class RedemptionListeners {

    private static final int BEFORE_OTHERS = 1;

    private final Vertx vertx;
    private final PhoneListeners configured;
    private final RedemptionRoute route;
    private final CurrentSettings settings;
    private final RedemptionAdmission admission;
    private final MeterRegistry meters;
    private final List<PhoneListener> opened = new ArrayList<>();

    RedemptionListeners(
            Vertx vertx,
            PhoneListeners configured,
            RedemptionRoute route,
            CurrentSettings settings,
            RedemptionAdmission admission,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.configured = configured;
        this.route = route;
        this.settings = settings;
        this.admission = admission;
        this.meters = meters;
    }

    void open(@Observes StartupEvent event) {
        open("redemption", Site.PREMISES, () -> true);
        open("redemption-mra", Site.MRA, () -> settings.current().mraDomain().isPresent());
    }

    /** Before anything that serves phones stops: no new connection, and requests under way are finished. */
    void close(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent event) throws InterruptedException {
        opened.forEach(PhoneListener::stopAdmitting);
        for (var listener : opened) {
            listener.close(admission::isIdle);
        }
    }

    private void open(String name, Site site, BooleanSupplier open) {
        var listenerSettings = Optional.ofNullable(configured.listener().get(name))
                .orElseThrow(() -> new IllegalStateException("offhook.listener." + name + " is not configured"));
        var options = options(name, listenerSettings);
        var listener = new PhoneListener(vertx, name, listenerSettings, open, meters);
        listener.open((loop, connections) -> {
            var timeouts = new RequestTimeouts(loop, listenerSettings.requestTimeout());
            return new AdmittingHttpServer(loop, options, connections)
                    .connectionHandler(timeouts::start)
                    .invalidRequestHandler(InvalidRequests::refuse)
                    .requestHandler(route.router(loop, site, connections::isOpen, timeouts))
                    .listen();
        });
        opened.add(listener);
    }

    /** TLS with any client certificate: the route verifies it on every request. */
    private static HttpServerOptions options(String name, ListenerSettings settings) {
        var tls = settings.tls();
        if (tls.certificate().isEmpty() || tls.key().isEmpty()) {
            var prefix = "offhook.listener." + name + ".tls";
            throw new IllegalStateException(prefix + ".certificate and " + prefix + ".key are required");
        }
        return ListenerOptions.http(settings)
                .setClientAuth(ClientAuth.REQUIRED)
                .setTrustOptions(TrustOptions.wrap(new AnyClientCertificate()));
    }
}
