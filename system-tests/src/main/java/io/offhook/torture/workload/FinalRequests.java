package io.offhook.torture.workload;

import io.offhook.torture.installation.Replica;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/**
 * The requests after all faults: the phones of all open cases and of some closed cases repeat their request. Now every answer must be
 * right.
 */
public final class FinalRequests {

    private static final int MAX_CONCURRENT = 24;
    private static final Duration TIMEOUT = Duration.ofSeconds(25);

    private FinalRequests() {}

    /** @param closed the number of closed cases to repeat */
    public static void send(List<CodeCase> cases, List<Replica> replicas, long seed, int closed)
            throws InterruptedException {
        var open =
                new ArrayList<>(cases.stream().filter(each -> !each.concluded()).toList());
        var others = new ArrayList<>(cases.stream().filter(CodeCase::concluded).toList());
        Collections.shuffle(others, new Random(seed));
        open.addAll(others.subList(0, Math.min(closed, others.size())));
        try (var threads =
                Executors.newFixedThreadPool(MAX_CONCURRENT, Thread.ofVirtual().factory())) {
            var answers = new ExecutorCompletionService<Boolean>(threads);
            for (var each : open) {
                answers.submit(() -> send(each, replicas, new Random(seed)));
            }
            for (int i = 0; i < open.size(); i++) {
                answers.take().get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** One after the other: the first phone gets a code that is still live. */
    private static boolean send(CodeCase each, List<Replica> replicas, Random random) throws InterruptedException {
        for (var caller : each.callers()) {
            caller.redeemUntilFinal(each.code(), replicas, random, TIMEOUT, true);
        }
        return true;
    }
}
