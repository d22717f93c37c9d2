package io.offhook.demo.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays scenes, takes their time, and tells the audience of each as it ends. */
public final class StepRunner {

    private final Consumer<FinishedStep> audience;

    public StepRunner(Consumer<FinishedStep> audience) {
        this.audience = audience;
    }

    public <T> T tell(String title, DemoStep<T> scene) throws DemoStopped {
        var started = System.nanoTime();
        try {
            var told = scene.play();
            audience.accept(new FinishedStep(title, true, since(started), told.summary(), told.details()));
            return told.value();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            var why = Optional.ofNullable(e.getMessage()).orElse(e.toString());
            audience.accept(new FinishedStep(title, false, since(started), why, List.of()));
            throw new DemoStopped(title, e);
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
