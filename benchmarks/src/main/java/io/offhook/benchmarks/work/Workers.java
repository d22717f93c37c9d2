package io.offhook.benchmarks.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works through a list with so many hands at a time. */
public record Workers(int hands) {

    /** The results in the order of the list. The task must not throw: a failure is a result, too. */
    public <T, R> List<R> each(List<T> items, Progress progress, Function<T, R> task) throws InterruptedException {
        try (var executor =
                Executors.newFixedThreadPool(hands, Thread.ofVirtual().factory())) {
            var results = new ArrayList<Future<R>>(items.size());
            for (var item : items) {
                results.add(executor.submit(counted(() -> task.apply(item), progress)));
            }
            return all(results);
        } finally {
            progress.end();
        }
    }

    private static <R> Callable<R> counted(Callable<R> task, Progress progress) {
        return () -> {
            var result = task.call();
            progress.oneMore();
            return result;
        };
    }

    private static <R> List<R> all(List<Future<R>> futures) throws InterruptedException {
        var results = new ArrayList<R>(futures.size());
        for (var future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a worker failed unexpectedly", e.getCause());
            }
        }
        return results;
    }
}
