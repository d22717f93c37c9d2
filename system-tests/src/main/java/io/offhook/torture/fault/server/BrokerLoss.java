package io.offhook.torture.fault.server;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.installation.Installation;
import java.util.random.RandomGenerator;

/** 23: one of several brokers is gone. The others go on; redemptions and events must as well. */
public enum BrokerLoss implements Fault {
    KILLED("one of three brokers killed and restarted later"),
    HUNG("one of three brokers hung for a while");

    private final String title;

    BrokerLoss(String title) {
        this.title = title;
    }

    @Override
    public int number() {
        return 23;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var brokers = context.installation().kafka().brokers();
        var broker = brokers.get(random.nextInt(brokers.size()));
        var length = FaultContext.seconds(random, 5, 12);
        switch (this) {
            case KILLED -> {
                broker.destroyForcibly();
                Thread.sleep(length);
                Installation.restart(broker);
            }
            case HUNG -> {
                broker.freeze();
                try {
                    Thread.sleep(length);
                } finally {
                    broker.thaw();
                }
            }
        }
        return FaultOutcome.injected("port %d for %s".formatted(broker.port(), FaultContext.text(length)));
    }
}
