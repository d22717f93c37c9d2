package io.offhook.torture.fault.caller;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.history.History;
import io.offhook.torture.peers.GuessedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** 16: phones with genuine certificates guess codes from many addresses. */
public record CodeGuessing() implements Fault {

    private static final List<Integer> GUESSERS = List.of(40, 80, 160);
    private static final int BRIEFLY = 30;
    private static final int AT_A_TIME = 8;

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String title() {
        return "guessing from many addresses with many certificates";
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        int guessers = context.brief() ? BRIEFLY : GUESSERS.get(random.nextInt(GUESSERS.size()));
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < guessers; i++) {
            var own = new SplittableRandom(random.nextLong());
            calls.add(() -> {
                var phone = context.phones().ofModel("8845", own);
                return History.word(phone.guess(GuessedCode.random(own), context.anyReplica(own)));
            });
        }
        var answers = new TreeMap<String, Integer>();
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            for (var each : threads.invokeAll(calls)) {
                answers.merge(each.get(), 1, Integer::sum);
            }
        }
        return FaultOutcome.injected("%d got %s".formatted(guessers, answers));
    }
}
