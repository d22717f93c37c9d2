package io.offhook.tvs.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.AdmittingNetServer;
import io.offhook.listener.ConnectionAdmission;
import io.offhook.listener.EllipticTls;
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
    private final EllipticCertificate elliptic;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final Set<TvsConnection> connections = ConcurrentHashMap.newKeySet();

    TvsListener(
            Vertx vertx,
            PhoneListeners listeners,
            TvsAnswers answers,
            EllipticCertificate elliptic,
            MeterRegistry meters) {
        this.settings = Optional.ofNullable(listeners.listener().get(NAME))
                .orElseThrow(() -> new IllegalStateException("offhook.listener.tvs.port is not set"));
        this.answers = answers;
        this.elliptic = elliptic;
        this.vertx = vertx;
        this.meters = meters;
        this.listener = new PhoneListener(vertx, NAME, settings, () -> true, meters);
    }

    void open(@Observes StartupEvent event) {
        var tls = settings.tls();
        if (tls.certificate().isEmpty() || tls.key().isEmpty()) {
            LOG.warn(
                    "Listener not opened: name=tvs missing=offhook.listener.tvs.tls.certificate,offhook.listener.tvs.tls.key");
            return;
        }
        var second = elliptic.tls(vertx, NAME, settings, meters);
        listener.open((loop, admission) -> listen(loop, admission, second));
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

    private Future<?> listen(Vertx loop, ConnectionAdmission admission, Optional<EllipticTls> second) {
        return new AdmittingNetServer(loop, ListenerOptions.tcp(settings), admission, second)
                .connectHandler(socket -> serve(loop, socket))
                .listen();
    }

    private void serve(Vertx loop, NetSocket socket) {
        var connection = new TvsConnection(loop, socket, answers, settings.requestTimeout());
        connections.add(connection);
        connection.begin(() -> connections.remove(connection));
    }
}
