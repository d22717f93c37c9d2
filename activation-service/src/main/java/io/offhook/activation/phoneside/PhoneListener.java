package io.offhook.activation.phoneside;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.ActivationCommand.Place;
import io.offhook.activation.setting.SettingsInForce;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Opens the phones' ports, one for the premises and one for outside, with as many event loops as there are processors. */
@ApplicationScoped
class PhoneListener {

    private static final Logger LOG = Logger.getLogger(PhoneListener.class);
    private static final int START_SECONDS = 30;
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx;
    private final PhoneSide side;
    private final RedemptionRoute route;
    private final SettingsInForce settings;
    private final MeterRegistry meters;

    PhoneListener(Vertx vertx, PhoneSide side, RedemptionRoute route, SettingsInForce settings, MeterRegistry meters) {
        this.vertx = vertx;
        this.side = side;
        this.route = route;
        this.settings = settings;
        this.meters = meters;
    }

    void open(@Observes StartupEvent event) {
        open(Place.PREMISES, side.port(), () -> true);
        open(
                Place.OUTSIDE,
                side.outsidePort(),
                () -> settings.inForce().mraDomain().isPresent());
    }

    private void open(Place place, int port, BooleanSupplier open) {
        var options = ListenerOptions.of(side, port);
        var lateness = new Lateness(LOOPS);
        var door = new Door(side, open, lateness, meters);
        var numbers = new AtomicInteger();
        vertx.deployVerticle(
                        () -> new Loop(options, door, lateness, numbers.getAndIncrement(), place),
                        new DeploymentOptions().setInstances(LOOPS))
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(START_SECONDS, TimeUnit.SECONDS)
                .join();
        LOG.infof(
                "Phones redeem at https://%s:%d (%s, TLS by %s)",
                options.getHost(),
                port,
                place,
                options.getSslEngineOptions().getClass().getSimpleName());
    }

    /** The listener's part on one event loop. */
    private final class Loop extends AbstractVerticle {

        private final HttpServerOptions options;
        private final Door door;
        private final Lateness lateness;
        private final int number;
        private final Place place;

        Loop(HttpServerOptions options, Door door, Lateness lateness, int number, Place place) {
            this.options = options;
            this.door = door;
            this.lateness = lateness;
            this.number = number;
            this.place = place;
        }

        @Override
        public void start(Promise<Void> started) {
            var patience = new Patience(vertx, side.patience());
            lateness.watch(vertx, number);
            new GuardedServer(vertx, options, door)
                    .connectionHandler(patience::await)
                    .requestHandler(route.router(vertx, place, patience))
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
