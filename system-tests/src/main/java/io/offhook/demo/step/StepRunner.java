package io.offhook.demo.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs steps, times them, and reports each as it ends. */
public final class StepRunner {

    private final Consumer<FinishedStep> report;

    public StepRunner(Consumer<FinishedStep> report) {
        this.report = report;
    }

    /**
     * @return the value for later steps
     * @throws DemoStopped if the step fails, after it is reported
     */
    public <T> T run(String title, DemoStep<T> step) throws DemoStopped {
        var started = System.nanoTime();
        try {
            var result = step.run();
            report.accept(new FinishedStep(title, true, since(started), result.summary(), result.details()));
            return result.value();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            var reason = Optional.ofNullable(e.getMessage()).orElse(e.toString());
            report.accept(new FinishedStep(title, false, since(started), reason, List.of()));
            throw new DemoStopped(title, e);
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
