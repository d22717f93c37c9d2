package io.offhook.torture.fault;

import io.offhook.torture.installation.Installation;
import java.nio.file.Files;
import java.util.random.RandomGenerator;

/** 7: Redis knows nothing any more. */
enum RedisEmptied implements Fault {
    FLUSHED("Redis emptied while it runs"),
    RESTARTED("Redis killed and restarted empty"),
    WITHOUT_SCRIPTS("Redis forgets the scripts");

    private final String title;

    RedisEmptied(String title) {
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
    public Outcome strike(Stage stage, RandomGenerator random) throws Exception {
        var installation = stage.installation();
        switch (this) {
            case FLUSHED -> ask(stage, "FLUSHALL");
            case WITHOUT_SCRIPTS -> ask(stage, "SCRIPT", "FLUSH");
            case RESTARTED -> {
                installation.redis().destroyForcibly();
                Thread.sleep(Stage.seconds(random, 0, 2));
                Files.deleteIfExists(installation.redisFile());
                Installation.restart(installation.redis());
            }
        }
        return Outcome.struck("");
    }

    private static void ask(Stage stage, String... command) {
        try (var redis = stage.installation().redisClient()) {
            redis.ask(command);
        }
    }
}
