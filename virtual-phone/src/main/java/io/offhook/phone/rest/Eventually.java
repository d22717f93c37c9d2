package io.offhook.phone.rest;

import java.io.IOException;
import java.time.Duration;

/** Waits for read models: what one service has published, another knows a moment later. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);

    /** A call that finds something, or throws a {@link RestException}. */
    @FunctionalInterface
    public interface Call<T> {
        T call() throws IOException;
    }

    private Eventually() {}

    public static <T> T found(Call<T> call) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.call();
            } catch (RestException e) {
                if (!e.isNotYet() || System.nanoTime() - deadline > 0) {
                    throw e;
                }
            }
            Thread.sleep(POLL);
        }
    }
}
