package io.offhook.phone.demo.stage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays scenes, takes their time, and tells the audience of each as it ends. */
public final class Narrator {

    private final Consumer<PlayedScene> audience;

    public Narrator(Consumer<PlayedScene> audience) {
        this.audience = audience;
    }

    public <T> T tell(String title, Scene<T> scene) throws StoryStopped {
        var started = System.nanoTime();
        try {
            var told = scene.play();
            audience.accept(new PlayedScene(title, true, since(started), told.summary(), told.details()));
            return told.value();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            var why = Optional.ofNullable(e.getMessage()).orElse(e.toString());
            audience.accept(new PlayedScene(title, false, since(started), why, List.of()));
            throw new StoryStopped(title, e);
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
