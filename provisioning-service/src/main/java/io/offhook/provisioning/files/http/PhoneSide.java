package io.offhook.provisioning.files.http;

import io.offhook.provisioning.files.Caller.Transport;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The listener for phones. It knows the files and nothing else; slow or talkative callers are cut off. */
@ApplicationScoped
public class PhoneSide {

    private static final Logger LOG = Logger.getLogger(PhoneSide.class);
    private static final int IDLE_SECONDS = 10;
    private static final int LONGEST_LINE = 1_024;
    private static final int LARGEST_HEADER = 4_096;
    private static final int START_SECONDS = 10;

    private final Vertx vertx;
    private final FileAnswer answer;
    private final String host;
    private final int port;
    private volatile HttpServer server;

    PhoneSide(
            Vertx vertx,
            FileAnswer answer,
            @ConfigProperty(name = "offhook.phone-side.host") String host,
            @ConfigProperty(name = "offhook.phone-side.port") int port) {
        this.vertx = vertx;
        this.answer = answer;
        this.host = host;
        this.port = port;
        this.server = vertx.createHttpServer(new HttpServerOptions()
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LARGEST_HEADER));
    }

    /** The service does not start without it. */
    void start(@Observes StartupEvent event) throws InterruptedException, TimeoutException {
        try {
            server = server.requestHandler(request -> answer.to(request, Transport.HTTP, vertx))
                    .listen(port, host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
            LOG.infof("Phones fetch their files at http://%s:%d", host, port());
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Cannot listen for phones at " + host + ":" + port + " (offhook.phone-side.port): " + e.getCause(),
                    e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        server.close();
    }

    /** Where it listens, also where the configuration left the choice to the system. */
    public int port() {
        return server.actualPort();
    }
}
