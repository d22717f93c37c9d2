package io.offhook.benchmarks.work;

import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.report.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * An open loop: starts tasks at a constant rate, whether or not earlier tasks have ended. So a slow answer delays no later task, and
 * waiting time is measured. The CPU time is read when the processes are quiet again.
 */
public record OpenLoop(double perSecond, CpuMeter meter, ProgressBars progress) {

    public <T> Round run(String stage, List<T> items, Workload.Task<T> task) throws InterruptedException {
        var figure = new Latencies();
        Map<String, Long> failures = new ConcurrentHashMap<>();
        var costs = meter.read();
        var began = System.nanoTime();
        var apart = Duration.ofSeconds(1).toNanos() / perSecond;
        try (var bar = progress.start(stage, items.size());
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int index = 0; index < items.size(); index++) {
                var item = items.get(index);
                sleepUntil(began + (long) (index * apart));
                var submitted = executor.submit(() -> {
                    Workload.timed(item, task, figure, failures);
                    bar.step();
                });
                if (submitted.isCancelled()) {
                    throw new InterruptedException();
                }
            }
        }
        figure.over(Duration.ofNanos(System.nanoTime() - began));
        meter.untilQuiet();
        return new Round(figure.summary(), failures, meter.perOperation(costs, items.size()));
    }

    private static void sleepUntil(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
