package io.offhook.tvs.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.AdmittingNetServer;
import io.offhook.listener.ConnectionAdmission;
import io.offhook.listener.ListenerOptions;
import io.offhook.listener.ListenerSettings;
import io.offhook.listener.PhoneListener;
import io.offhook.listener.PhoneListeners;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Opens port 2445, where phones ask TVS, if a certificate and a key are configured for it. */
@ApplicationScoped
class TvsListener {

    private static final String NAME = "tvs";
    private static final Logger LOG = Logger.getLogger(TvsListener.class);
    private static final int BEFORE_ALL = 1;

    private final ListenerSettings settings;
    private final TvsAnswers answers;
    private final PhoneListener listener;
    private final Set<TvsConnection> connections = ConcurrentHashMap.newKeySet();

    TvsListener(Vertx vertx, PhoneListeners listeners, TvsAnswers answers, MeterRegistry meters) {
        this.settings = Optional.ofNullable(listeners.listener().get(NAME))
                .orElseThrow(() -> new IllegalStateException("offhook.listener.tvs.port is not set"));
        this.answers = answers;
        this.listener = new PhoneListener(vertx, NAME, settings, () -> true, meters);
    }

    void open(@Observes StartupEvent event) {
        var tls = settings.tls();
        if (tls.certificate().isEmpty() || tls.key().isEmpty()) {
            LOG.warn(
                    "Listener not opened: name=tvs missing=offhook.listener.tvs.tls.certificate,offhook.listener.tvs.tls.key");
            return;
        }
        listener.open(this::listen);
    }

    /** Before anything else stops: requests that have begun are answered, and no connection is admitted. */
    void close(@Observes @Priority(BEFORE_ALL) ShutdownEvent event) throws InterruptedException {
        listener.stopAdmitting();
        connections.forEach(TvsConnection::end);
        listener.close(connections::isEmpty);
    }

    /** The port that is open. */
    int port() {
        return listener.port();
    }

    private Future<?> listen(Vertx vertx, ConnectionAdmission admission) {
        return new AdmittingNetServer(vertx, ListenerOptions.tcp(settings), admission)
                .connectHandler(socket -> serve(vertx, socket))
                .listen();
    }

    private void serve(Vertx vertx, NetSocket socket) {
        var connection = new TvsConnection(vertx, socket, answers, settings.requestTimeout());
        connections.add(connection);
        connection.begin(() -> connections.remove(connection));
    }
}
