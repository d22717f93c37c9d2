package io.offhook.torture.fault.server;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** 9: Redis runs and refuses or does not answer commands. */
public enum RedisOutage implements Fault {
    HUNG("Redis hung"),
    READ_ONLY("Redis takes no writes"),
    OUT_OF_MEMORY("Redis out of memory");

    private final String title;

    RedisOutage(String title) {
        this.title = title;
    }

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var installation = context.installation();
        var length = FaultContext.seconds(random, 2, 6);
        switch (this) {
            case HUNG -> {
                installation.freezeRedis();
                try {
                    Thread.sleep(length);
                } finally {
                    installation.thawRedis();
                }
            }
            case READ_ONLY -> during(context, "min-replicas-to-write", "1", "0", length);
            case OUT_OF_MEMORY -> during(context, "maxmemory", "1", "0", length);
        }
        return FaultOutcome.injected("for " + FaultContext.text(length));
    }

    private static void during(FaultContext context, String setting, String faulty, String normal, Duration length)
            throws InterruptedException {
        try (var redis = context.installation().redisClient()) {
            redis.configSet(setting, faulty);
            try {
                Thread.sleep(length);
            } finally {
                redis.configSet(setting, normal);
            }
        }
    }
}
