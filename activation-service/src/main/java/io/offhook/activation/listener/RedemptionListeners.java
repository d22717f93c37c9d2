package io.offhook.activation.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.code.ActivationCommand.Place;
import io.offhook.activation.code.redemption.RedemptionAdmission;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.listener.GuardedServer;
import io.offhook.listener.Lateness;
import io.offhook.listener.Patience;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Opens the phones' ports, one for the premises and one for outside, with as many event loops as there are processors. */
@ApplicationScoped
class RedemptionListeners {

    private static final Logger LOG = Logger.getLogger(RedemptionListeners.class);
    private static final int START_SECONDS = 30;
    private static final int BEFORE_ALL = 1;
    private static final Duration DRAIN = Duration.ofSeconds(8);
    private static final long LOOK_MILLIS = 20;
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx;
    private final PhoneSide side;
    private final RedemptionRoute route;
    private final CurrentSettings settings;
    private final RedemptionAdmission desk;
    private final MeterRegistry meters;
    private final List<Door> doors = new ArrayList<>();
    private final List<String> deployments = new ArrayList<>();

    RedemptionListeners(
            Vertx vertx,
            PhoneSide side,
            RedemptionRoute route,
            CurrentSettings settings,
            RedemptionAdmission desk,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.side = side;
        this.route = route;
        this.settings = settings;
        this.desk = desk;
        this.meters = meters;
    }

    void open(@Observes StartupEvent event) {
        open(Place.PREMISES, side.port(), () -> true);
        open(
                Place.OUTSIDE,
                side.outsidePort(),
                () -> settings.inForce().mraDomain().isPresent());
    }

    /** First of all, while the parts that serve phones are whole: what is under way is finished, nobody else comes in. */
    void close(@Observes @Priority(BEFORE_ALL) ShutdownEvent event) throws InterruptedException {
        doors.forEach(Door::close);
        var deadline = System.nanoTime() + DRAIN.toNanos();
        while (desk.isBusy() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_MILLIS);
        }
        for (var deployment : deployments) {
            await(vertx.undeploy(deployment));
        }
    }

    private void open(Place place, int port, BooleanSupplier open) {
        var options = ListenerOptions.of(side, port);
        var lateness = new Lateness();
        var door = new Door(side, open, lateness, meters);
        var numbers = new AtomicInteger();
        doors.add(door);
        deployments.add(await(vertx.deployVerticle(
                () -> new Loop(options, door, lateness, numbers.getAndIncrement(), place),
                new DeploymentOptions().setInstances(LOOPS))));
        LOG.infof(
                "Phones redeem at https://%s:%d (%s, TLS by %s)",
                options.getHost(),
                port,
                place,
                options.getSslEngineOptions().getClass().getSimpleName());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(START_SECONDS, TimeUnit.SECONDS)
                .join();
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
                    .requestHandler(route.router(vertx, place, door, patience))
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
