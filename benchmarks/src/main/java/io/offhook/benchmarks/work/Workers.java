package io.offhook.benchmarks.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;

/** Runs a task for each item of a list, with limited concurrency. Steps and closes the progress bar. */
public record Workers(int concurrency) {

    /** The results in the order of the list. The task must not throw; it returns failures as results. */
    public <T, R> List<R> each(List<T> items, ProgressBar progress, Function<T, R> task) throws InterruptedException {
        try (progress;
                var executor = Executors.newFixedThreadPool(
                        concurrency, Thread.ofVirtual().factory())) {
            var results = new ArrayList<Future<R>>(items.size());
            for (var item : items) {
                results.add(executor.submit(counted(() -> task.apply(item), progress)));
            }
            return all(results);
        }
    }

    private static <R> Callable<R> counted(Callable<R> task, ProgressBar progress) {
        return () -> {
            var result = task.call();
            progress.step();
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
