package io.offhook.torture.fault.server;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.installation.Installation;
import java.util.random.RandomGenerator;

/** 10: the database is down. A pending commit has an unknown outcome. */
public enum PostgresOutage implements Fault {
    RESTARTED("PostgreSQL stopped and restarted"),
    CRASHED("PostgreSQL killed and restarted");

    private final String title;

    PostgresOutage(String title) {
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
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var postgres = context.installation().postgres();
        var length = FaultContext.seconds(random, 0, 4);
        switch (this) {
            case RESTARTED -> postgres.process().stop();
            case CRASHED -> postgres.destroyForcibly();
        }
        Thread.sleep(length);
        Installation.restart(postgres);
        return FaultOutcome.injected("down for " + FaultContext.text(length));
    }
}
