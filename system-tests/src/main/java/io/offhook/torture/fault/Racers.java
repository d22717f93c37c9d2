package io.offhook.torture.fault;

import io.offhook.torture.history.History;
import io.offhook.torture.history.Saw;
import io.offhook.torture.storm.Case;
import io.offhook.torture.storm.Telephone;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** 16: up to a thousand phones, each with its own certificate, for one code, at both replicas at once. */
record Racers() implements Fault {

    private static final List<Integer> RACERS = List.of(100, 300, 1_000);
    private static final int BRIEFLY = 50;

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String title() {
        return "hundreds of racers with certificates of their own on one code";
    }

    @Override
    public Outcome strike(Stage stage, RandomGenerator random) throws Exception {
        var code = stage.unboundCode();
        if (code.isEmpty()) {
            return Outcome.neverFired("there was no code");
        }
        int racers = stage.brief() ? BRIEFLY : RACERS.get(random.nextInt(RACERS.size()));
        var phones = stage.phones().ofModel(code.get().model(), racers, random);
        var replicas = stage.installation().replicas();
        var calls = new ArrayList<Callable<Saw>>();
        for (int i = 0; i < racers; i++) {
            var phone = phones.get(i);
            var replica = replicas.get(i % replicas.size());
            calls.add(() -> phone.ask(code.get(), replica));
        }
        var told = new TreeMap<String, Integer>();
        var perhaps = new ArrayList<Telephone>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(calls);
            for (int i = 0; i < racers; i++) {
                var saw = answers.get(i).get();
                told.merge(History.word(saw), 1, Integer::sum);
                if (saw instanceof Saw.Accepted) {
                    perhaps.addFirst(phones.get(i));
                } else if (saw instanceof Saw.Silence) {
                    perhaps.add(phones.get(i));
                }
            }
        }
        stage.storm().keep(new Case(code.get(), perhaps.isEmpty() ? phones.subList(0, 1) : perhaps, false));
        return Outcome.struck("%d were told %s".formatted(racers, told));
    }
}
