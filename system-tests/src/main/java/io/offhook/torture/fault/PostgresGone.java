package io.offhook.torture.fault;

import io.offhook.torture.installation.Installation;
import java.util.random.RandomGenerator;

/** 10: the judge is away. What was being committed then may be committed or not. */
enum PostgresGone implements Fault {
    RESTARTED("PostgreSQL stopped and restarted"),
    CRASHED("PostgreSQL killed and restarted");

    private final String title;

    PostgresGone(String title) {
        this.title = title;
    }

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Outcome strike(Stage stage, RandomGenerator random) throws Exception {
        var postgres = stage.installation().postgres();
        var length = Stage.seconds(random, 0, 4);
        switch (this) {
            case RESTARTED -> postgres.process().stop();
            case CRASHED -> postgres.destroyForcibly();
        }
        Thread.sleep(length);
        Installation.restart(postgres);
        return Outcome.struck("away for " + Stage.text(length));
    }
}
