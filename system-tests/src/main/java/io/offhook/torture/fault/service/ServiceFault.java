package io.offhook.torture.fault.service;

import io.offhook.stack.service.Service;
import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.random.RandomGenerator;

/** 20 to 22: replicas of one service go away under load. */
public record ServiceFault(Service service, Kind kind) implements Fault {

    /** How they go away. */
    public enum Kind {
        KILLED(20, "killed, and back after a while"),
        STOPPED(21, "stopped by SIGTERM, and started again"),
        UPGRADED(22, "rolling upgrade of all replicas");

        private final int number;
        private final String title;

        Kind(int number, String title) {
            this.number = number;
            this.title = title;
        }
    }

    @Override
    public int number() {
        return kind.number;
    }

    @Override
    public String title() {
        return service.lowerName() + ": " + kind.title;
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        long begun = System.nanoTime();
        var replicas = new ArrayList<>(context.installation().replicas(service));
        Collections.shuffle(replicas, Random.from(random));
        var first = replicas.getFirst();
        switch (kind) {
            case KILLED -> {
                first.kill();
                Thread.sleep(FaultContext.seconds(random, 0, 3));
                first.restart();
            }
            case STOPPED -> first.restart();
            case UPGRADED -> {
                for (var replica : replicas) {
                    replica.upgrade();
                }
            }
        }
        return FaultOutcome.injected("replica %s first; %s"
                .formatted(first.name(), context.workload().times().since(begun)));
    }
}
