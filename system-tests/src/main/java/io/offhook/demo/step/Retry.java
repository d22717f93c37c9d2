package io.offhook.demo.step;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Asks again while the answer is not settled: somebody may be killing services while the story is told. */
public final class Retry {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Retry() {}

    /** @return the first settled answer, or the last one when patience has run out */
    public static <T> T ask(Callable<T> question, Predicate<T> settled) throws Exception {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        var answer = question.call();
        while (!settled.test(answer) && System.nanoTime() - deadline < 0) {
            Thread.sleep(PAUSE);
            answer = question.call();
        }
        return answer;
    }
}
