package io.offhook.provisioning.files.tftp;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.trace.ProtocolSpans;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.store.AnsweringFileRequests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.datagram.DatagramSocketOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Opens the UDP port for TFTP. */
@ApplicationScoped
class TftpServer {

    private static final Logger LOG = Logger.getLogger(TftpServer.class);
    private static final int WELL_KNOWN = 69;
    private static final int UNPRIVILEGED = 6969;
    private static final int START_SECONDS = 10;

    private final Vertx vertx;
    private final BiFunction<Caller, RequestedFile, Uni<Reply>> files;
    private final TftpSettings settings;
    private final MeterRegistry meters;
    private final ProtocolSpans spans;
    private volatile Optional<DatagramSocket> open = Optional.empty();

    @Inject
    TftpServer(
            Vertx vertx,
            AnsweringFileRequests files,
            TftpSettings settings,
            MeterRegistry meters,
            ProtocolSpans spans) {
        this(vertx, files::answer, settings, meters, spans);
    }

    TftpServer(
            Vertx vertx,
            BiFunction<Caller, RequestedFile, Uni<Reply>> files,
            TftpSettings settings,
            MeterRegistry meters,
            ProtocolSpans spans) {
        this.vertx = vertx;
        this.files = files;
        this.settings = settings;
        this.meters = meters;
        this.spans = spans;
    }

    /** The service does not start without a port that is configured. */
    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) {
            return;
        }
        if (settings.port().isPresent()) {
            listen(settings.port().getAsInt());
            return;
        }
        boolean listening = IntStream.of(WELL_KNOWN, UNPRIVILEGED).anyMatch(this::canListen);
        if (!listening) {
            LOG.warnf("No TFTP: ports %d and %d are taken or not permitted", WELL_KNOWN, UNPRIVILEGED);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        open.ifPresent(DatagramSocket::close);
    }

    /** The port that is open. */
    int port() {
        return open.orElseThrow().localAddress().port();
    }

    private boolean canListen(int port) {
        try {
            listen(port);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void listen(int port) {
        try {
            open = Optional.of(await(bind(vertx.getOrCreateContext(), port)));
            LOG.infof("Listener opened: name=tftp address=%s:%d", settings.host(), port());
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "TFTP cannot listen at " + settings.host() + ":" + port + " (offhook.tftp.port): " + e.getCause(),
                    e);
        }
    }

    /** The handler and all of its transfers belong to the event loop on which they are made. */
    private Future<DatagramSocket> bind(Context context, int port) {
        Promise<DatagramSocket> listening = Promise.promise();
        context.runOnContext(ignored -> {
            var socket = vertx.createDatagramSocket(options(settings.host()));
            var handler = new TftpRequestHandler(vertx, socket, settings, files, meters, spans);
            socket.handler(handler::receive).listen(port, settings.host()).onComplete(listening);
        });
        return listening.future();
    }

    static DatagramSocketOptions options(String host) {
        return new DatagramSocketOptions().setIpV6(host.contains(":"));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(START_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
