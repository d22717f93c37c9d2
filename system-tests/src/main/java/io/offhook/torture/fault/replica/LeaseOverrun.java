package io.offhook.torture.fault.replica;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.history.History;
import io.offhook.torture.installation.BytemanRule;
import io.offhook.torture.peers.RevealedCode;
import io.offhook.torture.workload.CodeCase;
import io.offhook.torture.workload.PhoneClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** 6: a replica freezes while it holds the lease. A rival waits at the other replica until the lease expires. Then the first resumes. */
public record LeaseOverrun() implements Fault {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration LONG_TIMEOUT = Duration.ofSeconds(30);

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return "a replica frozen until its lease expires and a rival claims, then resumed";
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var code = context.unboundCode();
        if (code.isEmpty()) {
            return FaultOutcome.neverFired("there was no code");
        }
        var holder = context.phones().ofModel(code.get().model(), random);
        var rival = context.phones().ofModel(code.get().model(), random);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcome = claimTwice(context, code.get(), holder, rival, threads, random);
            context.workload().add(new CodeCase(code.get(), List.of(rival, holder), false));
            return outcome;
        }
    }

    private static FaultOutcome claimTwice(
            FaultContext context,
            RevealedCode code,
            PhoneClient holder,
            PhoneClient rival,
            Executor threads,
            RandomGenerator random)
            throws Exception {
        var stopped = context.anyReplica(random);
        var other = context.other(stopped);
        var rule = BytemanRule.of("frozen-after-claim", Map.of("certificate", holder.certificate()));
        long before = stopped.logSize();
        stopped.install(rule);
        var first = CompletableFuture.supplyAsync(() -> holder.redeem(code, stopped, LONG_TIMEOUT, false), threads);
        try {
            if (!FaultContext.await(WITHIN, () -> stopped.firedSince(before, rule))) {
                return FaultOutcome.neverFired("replica " + stopped.name());
            }
            var second = rival.redeemUntilFinal(code, List.of(other), random, LEASE.plusSeconds(5));
            return FaultOutcome.injected(
                    "replica %s; the rival got %s".formatted(stopped.name(), History.word(second)));
        } finally {
            stopped.thaw();
            first.join();
            stopped.remove(rule);
        }
    }
}
