package io.offhook.torture.fault.server;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.installation.Installation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** 8: Redis restarts with old data: it has codes that were redeemed since. */
public enum RedisRollback implements Fault {
    OLD_SNAPSHOT("Redis restored from an old snapshot"),
    LAST_WRITES_LOST("Redis failed over without its last writes");

    private static final int MAX_LOST = 20_000;
    private static final Duration MEANWHILE = Duration.ofSeconds(5);

    private final String title;

    RedisRollback(String title) {
        this.title = title;
    }

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        var redis = context.installation().redis();
        var file = context.installation().redisFile();
        return switch (this) {
            case OLD_SNAPSHOT -> {
                var snapshot = Files.copy(file, file.resolveSibling("snapshot"), StandardCopyOption.REPLACE_EXISTING);
                Thread.sleep(MEANWHILE.plus(FaultContext.seconds(random, 0, 5)));
                long lost = Files.size(file) - Files.size(snapshot);
                redis.destroyForcibly();
                Files.move(snapshot, file, StandardCopyOption.REPLACE_EXISTING);
                Installation.restart(redis);
                yield FaultOutcome.injected(lost + " bytes of writes undone");
            }
            case LAST_WRITES_LOST -> {
                redis.destroyForcibly();
                long lost = cut(file, random);
                Installation.restart(redis);
                yield FaultOutcome.injected(lost + " bytes of writes lost");
            }
        };
    }

    /** Redis loads a truncated file up to the last whole command. */
    private static long cut(Path file, RandomGenerator random) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long size = channel.size();
            long lost = Math.min(size, 1 + random.nextLong(Math.clamp(size / 3, 1, MAX_LOST)));
            channel.truncate(size - lost);
            return lost;
        }
    }
}
