package io.offhook.tvs.lsc.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.trace.ProtocolSpans;
import io.offhook.listener.AdmittingNetServer;
import io.offhook.listener.ConnectionAdmission;
import io.offhook.listener.ListenerOptions;
import io.offhook.listener.ListenerSettings;
import io.offhook.listener.PhoneListener;
import io.offhook.listener.PhoneListeners;
import io.offhook.tvs.lsc.session.AuthenticatePhone;
import io.offhook.tvs.lsc.session.AuthenticatePhone.Caller;
import io.offhook.tvs.lsc.session.CapfSession;
import io.offhook.tvs.lsc.session.IssueCertificate;
import io.offhook.tvs.lsc.session.RecordResult;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Opens port 3804, where phones ask CAPF, if a certificate and a key are configured for it. */
@ApplicationScoped
class CapfListener {

    private static final String NAME = "capf";
    private static final Logger LOG = Logger.getLogger(CapfListener.class);
    private static final int BEFORE_ALL = 1;

    private final ListenerSettings settings;
    private final PhoneListener listener;
    private final AuthenticatePhone phones;
    private final IssueCertificate issuer;
    private final RecordResult results;
    private final SessionTimes times;
    private final SecureRandom random;
    private final CapfLog log;
    private final ProtocolSpans spans;
    private final Set<CapfConnection> connections = ConcurrentHashMap.newKeySet();

    @Inject
    CapfListener(
            Vertx vertx,
            PhoneListeners listeners,
            AuthenticatePhone phones,
            IssueCertificate issuer,
            RecordResult results,
            SecureRandom random,
            CapfLog log,
            MeterRegistry meters,
            ProtocolSpans spans) {
        this(vertx, listeners, phones, issuer, results, random, log, meters, spans, SessionTimes.USUAL);
    }

    CapfListener(
            Vertx vertx,
            PhoneListeners listeners,
            AuthenticatePhone phones,
            IssueCertificate issuer,
            RecordResult results,
            SecureRandom random,
            CapfLog log,
            MeterRegistry meters,
            ProtocolSpans spans,
            SessionTimes times) {
        this.settings = Optional.ofNullable(listeners.listener().get(NAME))
                .orElseThrow(() -> new IllegalStateException("offhook.listener.capf.port is not set"));
        this.phones = phones;
        this.issuer = issuer;
        this.results = results;
        this.random = random;
        this.log = log;
        this.spans = spans;
        this.times = times;
        this.listener = new PhoneListener(vertx, NAME, settings, () -> true, meters);
    }

    void open(@Observes StartupEvent event) {
        var tls = settings.tls();
        if (tls.certificate().isEmpty() || tls.key().isEmpty()) {
            LOG.warn(
                    "Listener not opened: name=capf missing=offhook.listener.capf.tls.certificate,offhook.listener.capf.tls.key");
            return;
        }
        listener.open(this::listen);
    }

    /** Before anything else stops: messages that have come are answered, and no connection is admitted. */
    void close(@Observes @Priority(BEFORE_ALL) ShutdownEvent event) throws InterruptedException {
        listener.stopAdmitting();
        connections.forEach(CapfConnection::end);
        listener.close(connections::isEmpty);
    }

    /** The port that is open. */
    int port() {
        return listener.port();
    }

    private Future<?> listen(Vertx loop, ConnectionAdmission admission) {
        return new AdmittingNetServer(loop, ListenerOptions.tcp(settings), admission)
                .connectHandler(socket -> serve(loop, socket))
                .listen();
    }

    private void serve(Vertx loop, NetSocket socket) {
        int number = random.nextInt();
        var span = spans.begin("CAPF", "session");
        var caller = new Caller(number, socket.remoteAddress().hostAddress(), span.traceparent());
        var session = new CapfSession(caller, phones, issuer, results);
        var connection = new CapfConnection(loop, socket, number, session, times, log, span);
        connections.add(connection);
        connection.begin(() -> connections.remove(connection));
    }
}
