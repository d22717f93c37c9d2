package io.offhook.torture.fault.server;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import java.util.random.RandomGenerator;

/** 11: the broker does not answer. Redemptions must continue, and events wait. */
public enum KafkaOutage implements Fault {
    CRASHED("Kafka killed and restarted later"),
    HUNG("Kafka hung for a while");

    private final String title;

    KafkaOutage(String title) {
        this.title = title;
    }

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var installation = context.installation();
        var length = FaultContext.seconds(random, 5, 12);
        switch (this) {
            case CRASHED -> {
                installation.kafka().destroyForcibly();
                Thread.sleep(length);
                installation.restartKafka();
            }
            case HUNG -> {
                installation.freezeKafka();
                try {
                    Thread.sleep(length);
                } finally {
                    installation.thawKafka();
                }
            }
        }
        return FaultOutcome.injected("for " + FaultContext.text(length));
    }
}
