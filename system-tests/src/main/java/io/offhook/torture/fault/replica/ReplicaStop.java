package io.offhook.torture.fault.replica;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** 19: a replica is stopped under load. */
public enum ReplicaStop implements Fault {
    ONE("SIGTERM under load"),
    ROLLING("rolling restart under load"),
    KILLED("a replica killed at any moment");

    private final String title;

    ReplicaStop(String title) {
        this.title = title;
    }

    @Override
    public int number() {
        return 19;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var replica = context.anyReplica(random);
        Thread.sleep(random.nextInt(500));
        var begun = System.nanoTime();
        switch (this) {
            case ONE -> replica.terminate();
            case KILLED -> replica.kill();
            case ROLLING -> {
                replica.restart();
                context.other(replica).terminate();
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        (this == ROLLING ? context.other(replica) : replica).restart();
        return FaultOutcome.injected("replica %s, gone after %s".formatted(replica.name(), FaultContext.text(took)));
    }
}
