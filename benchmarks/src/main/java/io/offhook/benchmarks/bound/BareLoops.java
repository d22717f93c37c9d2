package io.offhook.benchmarks.bound;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The life of a bare server: an event loop for each processor; prints its port when it listens; ends when its standard input does. */
public final class BareLoops {

    private BareLoops() {}

    /** @param port set by each loop, to the same */
    static void serve(Supplier<Verticle> loop, AtomicInteger port) throws IOException {
        var loops = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx()
                .deployVerticle(loop, loops)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.out.println(port.get());
        while (System.in.read() >= 0) {
            // until whoever started this is gone
        }
        System.exit(0);
    }
}
