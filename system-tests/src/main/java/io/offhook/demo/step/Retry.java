package io.offhook.demo.step;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Asks again while the answer is not final: a service may restart while the demo runs. */
public final class Retry {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private Retry() {}

    /** @return the first settled answer, or the last one when the time is up */
    public static <T> T ask(Callable<T> question, Predicate<T> settled) throws Exception {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        var answer = question.call();
        while (!settled.test(answer) && System.nanoTime() - deadline < 0) {
            Thread.sleep(INTERVAL);
            answer = question.call();
        }
        return answer;
    }
}
