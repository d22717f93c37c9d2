package io.offhook.provisioning.files.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.GuardedServer;
import io.offhook.listener.Patience;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.FilesSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The listeners for phones. They know the files and nothing else; slow or talkative callers are cut off. */
@ApplicationScoped
class PhoneSide {

    private static final Logger LOG = Logger.getLogger(PhoneSide.class);
    private static final int START_SECONDS = 10;
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx;
    private final FileAnswer answer;
    private final HttpSettings settings;
    private final FilesSettings files;
    private final MeterRegistry meters;
    private final List<String> deployments = new ArrayList<>();

    PhoneSide(Vertx vertx, FileAnswer answer, HttpSettings settings, FilesSettings files, MeterRegistry meters) {
        this.vertx = vertx;
        this.answer = answer;
        this.settings = settings;
        this.files = files;
        this.meters = meters;
    }

    /** The service does not start without them. */
    void start(@Observes StartupEvent event) {
        listen(Transport.HTTP, ListenerOptions.plain(settings), "offhook.phone-side.port");
        files.https()
                .ifPresent(keyPair -> listen(
                        Transport.HTTPS,
                        ListenerOptions.secure(settings, keyPair),
                        "offhook.phone-side.https-port, offhook.files.https"));
    }

    void stop(@Observes ShutdownEvent event) {
        deployments.forEach(deployment -> await(vertx.undeploy(deployment)));
    }

    private void listen(Transport transport, HttpServerOptions options, String why) {
        var door = new Door(settings.mostConnections(), transport, meters);
        try {
            deployments.add(await(vertx.deployVerticle(
                    () -> new Loop(options, transport, door), new DeploymentOptions().setInstances(LOOPS))));
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "Cannot listen for phones at " + options.getHost() + ":" + options.getPort() + " (" + why + "): "
                            + e.getCause(),
                    e);
        }
        LOG.infof("Phones fetch their files at %s://%s:%d", transport.label(), options.getHost(), options.getPort());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(START_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** A listener's part on one event loop. */
    private final class Loop extends AbstractVerticle {

        private final HttpServerOptions options;
        private final Transport transport;
        private final Door door;

        Loop(HttpServerOptions options, Transport transport, Door door) {
            this.options = options;
            this.transport = transport;
            this.door = door;
        }

        @Override
        public void start(Promise<Void> started) {
            var patience = new Patience(vertx, settings.patience());
            new GuardedServer(vertx, options, door)
                    .connectionHandler(patience::await)
                    .requestHandler(request -> take(request, patience))
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        /** The next request is waited for, and so is the client: an answer that it does not take ends too. */
        private void take(HttpServerRequest request, Patience patience) {
            patience.await(request.connection());
            request.response().endHandler(ignored -> patience.await(request.connection()));
            answer.to(request, transport, vertx);
        }
    }
}
