package io.offhook.torture.fault;

import io.offhook.torture.installation.Installation;
import java.util.random.RandomGenerator;

/** 11: no broker. Redemptions go on, events wait. */
enum KafkaGone implements Fault {
    CRASHED("Kafka killed, away for a while"),
    HUNG("Kafka hung for a while");

    private final String title;

    KafkaGone(String title) {
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
    public Outcome strike(Stage stage, RandomGenerator random) throws Exception {
        var installation = stage.installation();
        var length = Stage.seconds(random, 5, 12);
        switch (this) {
            case CRASHED -> {
                installation.kafka().destroyForcibly();
                Thread.sleep(length);
                Installation.restart(installation.kafka());
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
        return Outcome.struck("for " + Stage.text(length));
    }
}
