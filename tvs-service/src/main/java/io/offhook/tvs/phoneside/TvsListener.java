package io.offhook.tvs.phoneside;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.GuardedNetServer;
import io.offhook.listener.Lateness;
import io.offhook.tvs.phoneside.door.Door;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Opens the port where phones ask, with as many event loops as there are processors. */
@ApplicationScoped
class TvsListener {

    private static final Logger LOG = Logger.getLogger(TvsListener.class);
    private static final int START_SECONDS = 30;
    private static final int BEFORE_ALL = 1;
    private static final long LOOK_MILLIS = 20;
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx;
    private final TvsPort side;
    private final Answers answers;
    private final Lateness lateness = new Lateness();
    private final Door door;
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
    private Optional<String> deployment = Optional.empty();

    TvsListener(Vertx vertx, TvsPort side, Answers answers, MeterRegistry meters) {
        this.vertx = vertx;
        this.side = side;
        this.answers = answers;
        this.door = new Door(side.mostConnections(), side.mostPerAddress(), lateness, side.tooLate(), meters);
    }

    void open(@Observes StartupEvent event) {
        if (side.certificate().isEmpty() || side.key().isEmpty()) {
            LOG.warn("Phones cannot ask TVS: offhook.tvs.certificate and offhook.tvs.key are not set");
            return;
        }
        open(side.certificate().get(), side.key().get());
    }

    private void open(Path certificate, Path key) {
        var options = ListenerOptions.of(side, certificate, key);
        var numbers = new AtomicInteger();
        deployment = Optional.of(await(vertx.deployVerticle(
                () -> new Loop(options, numbers.getAndIncrement()), new DeploymentOptions().setInstances(LOOPS))));
        LOG.infof(
                "Phones ask TVS at %s:%d (TLS by %s)",
                options.getHost(),
                options.getPort(),
                options.getSslEngineOptions().getClass().getSimpleName());
    }

    /** First of all: requests that have begun are answered, nobody else comes in. */
    void close(@Observes @Priority(BEFORE_ALL) ShutdownEvent event) throws InterruptedException {
        door.shut();
        conversations.forEach(Conversation::end);
        var deadline = System.nanoTime() + side.drain().toNanos();
        while (!conversations.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_MILLIS);
        }
        deployment.ifPresent(id -> await(vertx.undeploy(id)));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(START_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** The listener's part on one event loop. */
    private final class Loop extends AbstractVerticle {

        private final NetServerOptions options;
        private final int number;

        Loop(NetServerOptions options, int number) {
            this.options = options;
            this.number = number;
        }

        @Override
        public void start(Promise<Void> started) {
            lateness.watch(vertx, number);
            new GuardedNetServer(vertx, options, door)
                    .connectHandler(this::begin)
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void begin(NetSocket socket) {
            var conversation = new Conversation(vertx, socket, answers, side.patience());
            conversations.add(conversation);
            conversation.begin(() -> conversations.remove(conversation));
        }
    }
}
