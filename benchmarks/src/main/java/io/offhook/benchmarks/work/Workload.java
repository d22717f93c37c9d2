package io.offhook.benchmarks.work;

import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.report.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** Runs a task for many items with limited concurrency. Measures latency, throughput and CPU time. */
public record Workload(int concurrency, CpuMeter meter, ProgressBars progress) {

    /** The task for each item. An exception is a failure, counted by its message. */
    public interface Task<T> {
        void with(T item) throws Exception;
    }

    /** Waits for what the items began, and returns the failures by reason. */
    public interface Completion {
        Map<String, Long> await() throws InterruptedException;
    }

    public <T> Round run(String stage, List<T> items, Task<T> task) throws InterruptedException {
        return run(stage, items, task, Map::of, () -> {});
    }

    /**
     * As above. The measured time ends with the completion; the CPU time is read when the processes are quiet again.
     *
     * @param completion of all items
     */
    public <T> Round run(String stage, List<T> items, Task<T> task, Completion completion) throws InterruptedException {
        return run(stage, items, task, completion, meter::untilQuiet);
    }

    private interface Pause {
        void await() throws InterruptedException;
    }

    private <T> Round run(String stage, List<T> items, Task<T> task, Completion completion, Pause beforeReading)
            throws InterruptedException {
        var figure = new Latencies();
        Map<String, Long> failures = new ConcurrentHashMap<>();
        var bar = progress.start(stage, items.size());
        var costs = meter.read();
        var began = System.nanoTime();
        new Workers(concurrency).each(items, bar, item -> {
            timed(item, task, figure, failures);
            return item;
        });
        completion.await().forEach((reason, count) -> failures.merge(reason, count, Long::sum));
        figure.over(Duration.ofNanos(System.nanoTime() - began));
        beforeReading.await();
        return new Round(figure.summary(), new TreeMap<>(failures), meter.perOperation(costs, items.size()));
    }

    public static <T> void timed(T item, Task<T> task, Latencies figure, Map<String, Long> failures) {
        var began = System.nanoTime();
        try {
            task.with(item);
            figure.add(Duration.ofNanos(System.nanoTime() - began));
        } catch (Exception e) {
            var cause = e instanceof ExecutionException || e instanceof CompletionException ? e.getCause() : e;
            failures.merge(words(cause == null ? e : cause), 1L, Long::sum);
        }
    }

    /** The message, or the class name: exceptions of a closed connection have no message. */
    private static String words(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
