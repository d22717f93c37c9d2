package io.offhook.torture.fault;

import io.offhook.torture.history.Saw;
import io.offhook.torture.installation.RuleText;
import io.offhook.torture.outside.Code;
import io.offhook.torture.storm.Case;
import io.offhook.torture.storm.Telephone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** 6: a replica stands still with the lease in its hand; a rival waits it out at the other; then the first one goes on. */
record StoppedPastItsLease() implements Fault {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration PATIENT = Duration.ofSeconds(30);

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return "stopped past its lease while a rival claims, then resumed";
    }

    @Override
    public Outcome strike(Stage stage, RandomGenerator random) throws Exception {
        var code = stage.unboundCode();
        if (code.isEmpty()) {
            return Outcome.neverFired("there was no code");
        }
        var holder = stage.phones().ofModel(code.get().model(), random);
        var rival = stage.phones().ofModel(code.get().model(), random);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcome = duel(stage, code.get(), holder, rival, threads, random);
            stage.storm().keep(new Case(code.get(), List.of(rival, holder), false));
            return outcome;
        }
    }

    private static Outcome duel(
            Stage stage,
            Code code,
            Telephone holder,
            Telephone rival,
            java.util.concurrent.Executor threads,
            RandomGenerator random)
            throws Exception {
        var stopped = stage.anyReplica(random);
        var other = stage.other(stopped);
        var rule = RuleText.of("frozen-after-claim", Map.of("certificate", holder.certificate()));
        long before = stopped.logSize();
        stopped.install(rule);
        var first = CompletableFuture.supplyAsync(() -> holder.ask(code, stopped, PATIENT, false), threads);
        try {
            if (!Stage.await(WITHIN, () -> stopped.struckSince(before, rule))) {
                return Outcome.neverFired("replica " + stopped.name());
            }
            var second = rival.askUntilTold(code, List.of(other), random, LEASE.plusSeconds(5));
            return Outcome.struck("replica %s; the rival saw %s".formatted(stopped.name(), word(second)));
        } finally {
            stopped.thaw();
            first.join();
            stopped.remove(rule);
        }
    }

    private static String word(Saw saw) {
        return io.offhook.torture.history.History.word(saw);
    }
}
