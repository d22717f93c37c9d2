package io.offhook.torture.fault.caller;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.history.History;
import io.offhook.torture.history.Observed;
import io.offhook.torture.workload.CodeCase;
import io.offhook.torture.workload.PhoneClient;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** 16: up to 1 000 phones, each with its own certificate, race for one code at both replicas. */
public record CodeRace() implements Fault {

    private static final List<Integer> RACERS = List.of(100, 300, 1_000);
    private static final int BRIEFLY = 50;

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String title() {
        return "hundreds of phones with different certificates race for one code";
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var code = context.unboundCode();
        if (code.isEmpty()) {
            return FaultOutcome.neverFired("there was no code");
        }
        int racers = context.brief() ? BRIEFLY : RACERS.get(random.nextInt(RACERS.size()));
        var phones = context.phones().ofModel(code.get().model(), racers, random);
        var replicas = context.installation().replicas();
        var calls = new ArrayList<Callable<Observed>>();
        for (int i = 0; i < racers; i++) {
            var phone = phones.get(i);
            var replica = replicas.get(i % replicas.size());
            calls.add(() -> phone.redeem(code.get(), replica));
        }
        var reasons = new TreeMap<String, Integer>();
        var candidates = new ArrayList<PhoneClient>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(calls);
            for (int i = 0; i < racers; i++) {
                var observed = answers.get(i).get();
                reasons.merge(History.word(observed), 1, Integer::sum);
                if (observed instanceof Observed.Accepted) {
                    candidates.addFirst(phones.get(i));
                } else if (observed instanceof Observed.NoAnswer) {
                    candidates.add(phones.get(i));
                }
            }
        }
        context.workload()
                .add(new CodeCase(code.get(), candidates.isEmpty() ? phones.subList(0, 1) : candidates, false));
        return FaultOutcome.injected("%d got %s".formatted(racers, reasons));
    }
}
