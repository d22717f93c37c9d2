package io.offhook.stackclient.rest;

import java.time.Duration;
import java.util.function.Predicate;

/** Repeats a call until its result is accepted or the timeout is over. */
public record Poll(Duration timeout, Duration interval) {

    /** A call that may fail; the exception ends the poll. */
    @FunctionalInterface
    public interface Call<T, E extends Exception> {
        T call() throws E;
    }

    /** @return the first accepted result, or the last result at the timeout; makes at least one call */
    public <T, E extends Exception> T result(Call<T, E> call, Predicate<? super T> accepted)
            throws E, InterruptedException {
        var begun = System.nanoTime();
        var result = call.call();
        while (!accepted.test(result) && System.nanoTime() - begun < timeout.toNanos()) {
            Thread.sleep(interval);
            result = call.call();
        }
        return result;
    }

    /** @return whether the condition was true before the timeout */
    public <E extends Exception> boolean until(Call<Boolean, E> condition) throws E, InterruptedException {
        return result(condition, Boolean::booleanValue);
    }
}
