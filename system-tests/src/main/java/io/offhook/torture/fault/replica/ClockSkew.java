package io.offhook.torture.fault.replica;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.installation.BytemanRule;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** 14: the clock of one replica is an hour ahead or behind. */
public record ClockSkew(boolean ahead) implements Fault {

    private static final int HOUR = 3_600;

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String title() {
        return "a replica's clock an hour " + (ahead ? "ahead" : "behind");
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var replica = context.anyReplica(random);
        var length = FaultContext.seconds(random, 4, 8);
        var rule = BytemanRule.of("clock-off", Map.of("seconds", String.valueOf(ahead ? HOUR : -HOUR)));
        long before = replica.logSize();
        replica.restartWith(List.of(rule));
        Thread.sleep(length);
        boolean fired = replica.firedSince(before, rule);
        replica.restart();
        var note = "replica %s for %s".formatted(replica.name(), FaultContext.text(length));
        return fired ? FaultOutcome.injected(note) : FaultOutcome.neverFired(note);
    }
}
