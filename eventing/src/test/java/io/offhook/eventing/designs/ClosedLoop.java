package io.offhook.eventing.designs;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a number of transactions busy. Each begins and ends on an event loop, as a request and its answer do. */
record ClosedLoop(Vertx vertx, Design design, Setting setting, List<Operation> operations, AtomicInteger next) {

    static void run(Vertx vertx, Design design, Setting setting, List<Operation> operations) {
        var loop = new ClosedLoop(vertx, design, setting, operations, new AtomicInteger());
        CompletableFuture.allOf(Stream.generate(loop::start)
                        .limit(setting.transactions())
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private CompletableFuture<@Nullable Void> start() {
        var ended = new CompletableFuture<@Nullable Void>();
        var context = ((VertxInternal) vertx).createEventLoopContext();
        context.runOnContext(any -> proceed(context, ended));
        return ended;
    }

    private void proceed(Context context, CompletableFuture<@Nullable Void> ended) {
        int from = next.getAndAdd(setting.batch());
        if (from >= operations.size()) {
            ended.complete(null);
            return;
        }
        design.run(operations.subList(from, Math.min(from + setting.batch(), operations.size())))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        ended.completeExceptionally(failure);
                    } else {
                        context.runOnContext(any -> proceed(context, ended));
                    }
                });
    }
}
