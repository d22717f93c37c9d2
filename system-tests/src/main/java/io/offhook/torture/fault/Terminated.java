package io.offhook.torture.fault;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** 19: a replica is asked to go, under load. */
enum Terminated implements Fault {
    ONE("SIGTERM under load"),
    ROLLING("rolling restart under load"),
    KILLED("a replica killed at any moment");

    private final String title;

    Terminated(String title) {
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
    public Outcome strike(Stage stage, RandomGenerator random) throws Exception {
        var replica = stage.anyReplica(random);
        Thread.sleep(random.nextInt(500));
        var begun = System.nanoTime();
        switch (this) {
            case ONE -> replica.terminate();
            case KILLED -> replica.kill();
            case ROLLING -> {
                replica.restart();
                stage.other(replica).terminate();
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        (this == ROLLING ? stage.other(replica) : replica).restart();
        return Outcome.struck("replica %s, gone after %s".formatted(replica.name(), Stage.text(took)));
    }
}
