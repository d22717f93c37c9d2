package io.offhook.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.NetServer;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** A port for phones that is served by as many event loops as there are processors. */
public final class PhoneListener {

    private static final Logger LOG = Logger.getLogger(PhoneListener.class);
    private static final int START_SECONDS = 30;
    private static final long POLL_MILLIS = 20;
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx;
    private final String name;
    private final ListenerSettings settings;
    private final EventLoopLag lag = new EventLoopLag();
    private final ConnectionAdmission admission;
    private Optional<String> deployment = Optional.empty();
    private volatile int port;

    /** @param open asked for every connection; while it says no, connections are closed at once */
    public PhoneListener(
            Vertx vertx, String name, ListenerSettings settings, BooleanSupplier open, MeterRegistry meters) {
        this.vertx = vertx;
        this.name = name;
        this.settings = settings;
        this.admission = new ConnectionAdmission(name, settings, open, lag, meters);
        this.port = settings.port();
        settings.tls().certificate().ifPresent(file -> CertificateLife.watch(meters, name, file));
    }

    /** Starts a server on one event loop; called on that loop. The future brings the {@link NetServer} or {@link HttpServer}. */
    public interface Server {
        Future<?> listen(Vertx vertx, ConnectionAdmission admission);
    }

    /** Knows whether requests are under way. */
    public interface Requests {
        boolean isIdle();
    }

    /** @throws IllegalStateException if the port cannot be opened; the message names the listener and its address */
    public void open(Server server) {
        var numbers = new AtomicInteger();
        try {
            deployment = Optional.of(await(vertx.deployVerticle(
                    () -> new Loop(server, numbers.getAndIncrement()), new DeploymentOptions().setInstances(LOOPS))));
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "listener " + name + " cannot listen at " + settings.host() + ":" + settings.port() + ": "
                            + e.getCause(),
                    e);
        }
        LOG.infof("Listener opened: name=%s address=%s:%d", name, settings.host(), port);
    }

    /** The port that is open. It is the configured one, or a free one if a negative number is configured. */
    public int port() {
        return port;
    }

    private void opened(Object server) {
        port = switch (server) {
            case NetServer tcp -> tcp.actualPort();
            case HttpServer http -> http.actualPort();
            default -> settings.port();
        };
    }

    /** Admits no connection from now on. */
    public void stopAdmitting() {
        admission.stop();
    }

    /** Admits no connection, waits for requests under way as long as the settings say, and closes the port. */
    public void close(Requests requests) throws InterruptedException {
        stopAdmitting();
        var deadline = System.nanoTime() + settings.drainTimeout().toNanos();
        while (!requests.isIdle() && System.nanoTime() < deadline) {
            Thread.sleep(POLL_MILLIS);
        }
        deployment.ifPresent(id -> await(vertx.undeploy(id)));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(START_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private final class Loop extends AbstractVerticle {

        private final Server server;
        private final int number;

        Loop(Server server, int number) {
            this.server = server;
            this.number = number;
        }

        @Override
        public void start(Promise<Void> started) {
            lag.watch(vertx, number);
            server.listen(vertx, admission)
                    .onSuccess(PhoneListener.this::opened)
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
