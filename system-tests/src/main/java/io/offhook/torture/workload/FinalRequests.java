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
 * When all is quiet again, everybody whose case is open asks once more, and so do some of those whose case is closed. Now
 * every answer has to be right.
 */
public final class FinalRequests {

    private static final int AT_A_TIME = 8;
    private static final Duration WITHIN = Duration.ofSeconds(25);

    private FinalRequests() {}

    /** @param closed how many of the closed cases are asked about again */
    public static void ask(List<CodeCase> cases, List<Replica> replicas, long seed, int closed)
            throws InterruptedException {
        var open =
                new ArrayList<>(cases.stream().filter(each -> !each.concluded()).toList());
        var others = new ArrayList<>(cases.stream().filter(CodeCase::concluded).toList());
        Collections.shuffle(others, new Random(seed));
        open.addAll(others.subList(0, Math.min(closed, others.size())));
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var answers = new ExecutorCompletionService<Boolean>(threads);
            for (var each : open) {
                answers.submit(() -> ask(each, replicas, new Random(seed)));
            }
            for (int i = 0; i < open.size(); i++) {
                answers.take().get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** One after the other: whoever is first at a code that is still live has it. */
    private static boolean ask(CodeCase each, List<Replica> replicas, Random random) throws InterruptedException {
        for (var caller : each.callers()) {
            caller.redeemUntilFinal(each.code(), replicas, random, WITHIN, true);
        }
        return true;
    }
}
