package io.offhook.torture.fault.server;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.installation.Installation;
import java.nio.file.Files;
import java.util.random.RandomGenerator;

/** 7: Redis loses its data. */
public enum RedisDataLoss implements Fault {
    FLUSHED("Redis emptied while it runs"),
    RESTARTED("Redis killed and restarted empty"),
    WITHOUT_SCRIPTS("Redis loses its scripts");

    private final String title;

    RedisDataLoss(String title) {
        this.title = title;
    }

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var installation = context.installation();
        switch (this) {
            case FLUSHED -> {
                try (var redis = installation.redisClient()) {
                    redis.flushAll();
                }
            }
            case WITHOUT_SCRIPTS -> {
                try (var redis = installation.redisClient()) {
                    redis.scriptFlush();
                }
            }
            case RESTARTED -> {
                installation.redis().destroyForcibly();
                Thread.sleep(FaultContext.seconds(random, 0, 2));
                Files.deleteIfExists(installation.redisFile());
                Installation.restart(installation.redis());
            }
        }
        return FaultOutcome.injected("");
    }
}
