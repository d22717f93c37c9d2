package io.offhook.demo.step;

import io.offhook.stackclient.rest.Poll;
import java.time.Duration;
import java.util.function.Predicate;

/** Repeats a request until its answer is final: a service may restart during the demo. */
public final class Retry {

    private static final Poll POLL = new Poll(Duration.ofSeconds(90), Duration.ofMillis(500));

    private Retry() {}

    /** @return the first final answer, or the last answer at the timeout */
    public static <T, E extends Exception> T ask(Poll.Call<T, E> question, Predicate<T> isFinal)
            throws E, InterruptedException {
        return POLL.result(question, isFinal);
    }
}
