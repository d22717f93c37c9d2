package io.offhook.servers.redis;

import io.offhook.servers.Ports;
import io.offhook.servers.RealServer;
import io.offhook.servers.ServerProcess;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.TemporaryDirectories;
import java.nio.file.Path;
import java.util.List;

/** A Redis for tests. */
public final class RedisServer implements RealServer {
    private final ServerProcess process;

    private RedisServer(ServerProcess process) {
        this.process = process;
    }

    /** On a free port. Closing deletes the data. */
    public static RedisServer start() {
        return start(TemporaryDirectories.directory("redis"), Ports.free());
    }

    /** With additional arguments. */
    public static RedisServer startWith(int port, String... more) {
        var directory = TemporaryDirectories.directory("redis");
        return start(
                new RedisProgram(BinaryCache.ofThisUser(), directory.resolve("data"), port, List.of(more)), directory);
    }

    /** A sentinel on a free port that monitors a master, with additional lines in its configuration. */
    public static ServerProcess sentinel(String master, int masterPort, String... more) {
        var directory = TemporaryDirectories.directory("sentinel");
        var program = new SentinelProgram(
                BinaryCache.ofThisUser(), directory.resolve("data"), Ports.free(), master, masterPort, List.of(more));
        return ServerProcess.start(program, directory.resolve("sentinel.log"));
    }

    /** With data in that directory. Closing keeps the data. */
    public static RedisServer start(Path directory, int port) {
        return start(new RedisProgram(BinaryCache.ofThisUser(), directory.resolve("data"), port), directory);
    }

    private static RedisServer start(RedisProgram program, Path directory) {
        return new RedisServer(ServerProcess.start(program, directory.resolve("redis.log")));
    }

    /** {@code redis://127.0.0.1:port} */
    public String url() {
        return "redis://127.0.0.1:" + port();
    }

    @Override
    public ServerProcess process() {
        return process;
    }
}
