package io.offhook.stack.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Does several things at once and waits for all; the first failure is thrown once all have ended. */
public final class Parallel {

    private Parallel() {}

    static void run(List<Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = tasks.stream()
                    .map(task -> CompletableFuture.runAsync(task, threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(futures).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
