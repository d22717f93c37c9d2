package io.offhook.provisioning.files.tftp;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.provisioning.files.AnswerPhones;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.datagram.DatagramSocketOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Opens the port for TFTP. */
@ApplicationScoped
class TftpServer {

    private static final Logger LOG = Logger.getLogger(TftpServer.class);
    private static final int WELL_KNOWN = 69;
    private static final int UNPRIVILEGED = 6969;
    private static final int START_SECONDS = 10;

    private final Vertx vertx;
    private final AnswerPhones phones;
    private final TftpSettings settings;
    private final MeterRegistry meters;
    private final String host;
    private volatile Optional<DatagramSocket> open = Optional.empty();

    TftpServer(Vertx vertx, AnswerPhones phones, TftpSettings settings, MeterRegistry meters) {
        this.vertx = vertx;
        this.phones = phones;
        this.settings = settings;
        this.meters = meters;
        this.host = settings.host();
    }

    /** The service does not start without a port that was asked for. */
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
            LOG.warnf("No TFTP: ports %d and %d are taken or not allowed", WELL_KNOWN, UNPRIVILEGED);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        open.ifPresent(DatagramSocket::close);
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
            open = Optional.of(await(onALoop(vertx.getOrCreateContext(), port)));
            LOG.infof("Phones fetch their files at tftp://%s:%d", host, port);
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "Cannot listen for phones at " + host + ":" + port + " (offhook.tftp.port): " + e.getCause(), e);
        }
    }

    /** The desk and all of its transfers belong to the loop on which they are made. */
    private Future<DatagramSocket> onALoop(Context context, int port) {
        Promise<DatagramSocket> listening = Promise.promise();
        context.runOnContext(ignored -> {
            var socket = vertx.createDatagramSocket(options(host));
            var desk = new TftpDesk(vertx, socket, host, settings, phones, meters);
            socket.handler(desk::hear).listen(port, host).onComplete(listening);
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
