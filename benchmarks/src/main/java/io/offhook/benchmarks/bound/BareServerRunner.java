package io.offhook.benchmarks.bound;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Runs a bare server with an event loop for each processor. Prints its port when it listens, and ends at the end of standard input. */
public final class BareServerRunner {

    private BareServerRunner() {}

    /** @param port each loop sets it, to the same value */
    static void serve(Supplier<Verticle> loop, AtomicInteger port) throws IOException {
        var loops = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx()
                .deployVerticle(loop, loops)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.out.println(port.get());
        while (System.in.read() >= 0) {
            // until the parent process has ended
        }
        System.exit(0);
    }
}
