package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementDetails;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.work.CpuMeter;
import io.offhook.benchmarks.work.CpuShares;
import io.offhook.benchmarks.work.ProgressBars;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** IDLE: the CPU time of the stack's processes while nobody uses it. */
record IdleStack(Map<String, Long> processes, Duration duration, ProgressBars progress) {

    private static final double TARGET_PERCENT = 3;

    Measurement measure() throws InterruptedException {
        var meter = new CpuMeter(processes);
        meter.untilQuiet();
        var before = meter.read();
        var began = System.nanoTime();
        pass();
        var wall = Duration.ofNanos(System.nanoTime() - began);
        var spent = CpuShares.between(before, meter.read());
        return Measurement.alone(
                SpeedTarget.IDLE,
                "idle stack",
                CpuShares.percentOfCore(CpuShares.total(spent), wall),
                "% of a core",
                new MeasurementDetails.Idle(wall.toSeconds(), CpuShares.percentOfCore(spent, wall), TARGET_PERCENT));
    }

    private void pass() throws InterruptedException {
        var began = System.nanoTime();
        try (var bar = progress.start("IDLE, seconds", Math.toIntExact(duration.toSeconds()))) {
            for (long left = duration.toNanos(); left > 0; left = duration.toNanos() - (System.nanoTime() - began)) {
                LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                bar.stepTo(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            }
        }
    }
}
