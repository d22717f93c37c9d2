package io.offhook.activation.phoneside;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Opens the phones' port with as many event loops as there are processors. */
@ApplicationScoped
class PhoneListener {

    private static final Logger LOG = Logger.getLogger(PhoneListener.class);
    private static final int IDLE_SECONDS = 10;
    private static final int HANDSHAKE_SECONDS = 10;
    private static final int START_SECONDS = 30;

    private final Vertx vertx;
    private final RedemptionRoute route;
    private final HttpServerOptions options;

    PhoneListener(
            Vertx vertx,
            RedemptionRoute route,
            @ConfigProperty(name = "offhook.phone-side.host") String host,
            @ConfigProperty(name = "offhook.phone-side.port") int port,
            @ConfigProperty(name = "offhook.phone-side.certificate") String certificate,
            @ConfigProperty(name = "offhook.phone-side.key") String key) {
        this.vertx = vertx;
        this.route = route;
        this.options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(true)
                .setKeyCertOptions(
                        new PemKeyCertOptions().setCertPath(certificate).setKeyPath(key))
                .setClientAuth(ClientAuth.REQUIRED)
                .setTrustOptions(TrustOptions.wrap(new AnyCertificate()))
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                .setSslHandshakeTimeout(HANDSHAKE_SECONDS)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxInitialLineLength(2_048)
                .setMaxHeaderSize(8_192);
    }

    void open(@Observes StartupEvent event) {
        var router = Router.router(vertx);
        route.mount(router);
        var loops = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        vertx.deployVerticle(() -> new Listener(options, router), loops)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(START_SECONDS, TimeUnit.SECONDS)
                .join();
        LOG.infof("Phones redeem at https://%s:%d", options.getHost(), options.getPort());
    }

    private static final class Listener extends AbstractVerticle {

        private final HttpServerOptions options;
        private final Router router;

        Listener(HttpServerOptions options, Router router) {
            this.options = options;
            this.router = router;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer(options)
                    .requestHandler(router)
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
