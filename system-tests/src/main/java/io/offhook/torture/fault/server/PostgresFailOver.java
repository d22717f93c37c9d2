package io.offhook.torture.fault.server;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * 24: the primary of PostgreSQL is lost with its data, and a synchronous standby takes over its address. A pending commit has an unknown
 * outcome; what was acknowledged is there.
 */
public record PostgresFailOver() implements Fault {

    @Override
    public int number() {
        return 24;
    }

    @Override
    public String title() {
        return "PostgreSQL's primary killed, a standby promoted";
    }

    /** The standby exists during the fault alone: the other faults do not pay for it. */
    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var cluster = context.installation().postgresCluster();
        var replicated = FaultContext.seconds(random, 1, 4);
        var unnoticed = FaultContext.seconds(random, 0, 2);
        long begun = System.nanoTime();
        cluster.addStandby();
        var making = since(begun);
        Thread.sleep(replicated);

        long killed = System.nanoTime();
        cluster.primary().destroyForcibly();
        Thread.sleep(unnoticed);
        cluster.failOver();
        return FaultOutcome.injected("down for %s; the standby was made in %s"
                .formatted(FaultContext.text(since(killed)), FaultContext.text(making)));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
