package io.offhook.stack.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Runs tasks in parallel and waits for all. Then throws the first failure, if any. */
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
