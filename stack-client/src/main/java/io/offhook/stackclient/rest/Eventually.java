package io.offhook.stackclient.rest;

import java.io.IOException;
import java.time.Duration;

/** Repeats a call until read models have caught up: the events of one service reach the others a moment later. */
public final class Eventually {

    private static final Poll POLL = new Poll(Duration.ofSeconds(90), Duration.ofMillis(50));

    private Eventually() {}

    /** Repeats the call for up to 90 seconds while its answer is 404 or 409. */
    public static <T> T found(Poll.Call<T, IOException> call) throws IOException, InterruptedException {
        return POLL.result(() -> Attempt.of(call), attempt -> !attempt.isNotYet())
                .value();
    }

    /** The outcome of one call. */
    private sealed interface Attempt<T> {

        T value() throws RestException;

        boolean isNotYet();

        static <T> Attempt<T> of(Poll.Call<T, IOException> call) throws IOException {
            try {
                return new Found<>(call.call());
            } catch (RestException e) {
                return new Failed<>(e);
            }
        }
    }

    private record Found<T>(T value) implements Attempt<T> {
        @Override
        public boolean isNotYet() {
            return false;
        }
    }

    private record Failed<T>(RestException reason) implements Attempt<T> {
        @Override
        public T value() throws RestException {
            throw reason;
        }

        @Override
        public boolean isNotYet() {
            return reason.isNotYet();
        }
    }
}
