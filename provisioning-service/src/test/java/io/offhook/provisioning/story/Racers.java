package io.offhook.provisioning.story;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several who do the same at once. */
final class Racers {

    private Racers() {}

    static <T> List<T> atOnce(int racers, IntFunction<T> action) {
        var ready = new CountDownLatch(racers);
        try (var threads = Executors.newFixedThreadPool(racers)) {
            var running = IntStream.range(0, racers)
                    .mapToObj(racer -> CompletableFuture.supplyAsync(
                            () -> {
                                ready.countDown();
                                awaitAll(ready);
                                return action.apply(racer);
                            },
                            threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void awaitAll(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
