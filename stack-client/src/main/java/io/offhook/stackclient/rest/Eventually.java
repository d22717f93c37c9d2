package io.offhook.stackclient.rest;

import java.io.IOException;
import java.time.Duration;

/** Waits for read models: what one service has published reaches the others a moment later. */
public final class Eventually {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    /** A call that finds something, or throws a {@link RestException}. */
    @FunctionalInterface
    public interface Call<T> {
        T call() throws IOException;
    }

    private Eventually() {}

    /** Repeats the call for up to 90 seconds while its answer is 404 or 409. */
    public static <T> T found(Call<T> call) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                return call.call();
            } catch (RestException e) {
                if (!e.isNotYet() || System.nanoTime() - deadline > 0) {
                    throw e;
                }
            }
            Thread.sleep(INTERVAL);
        }
    }
}
