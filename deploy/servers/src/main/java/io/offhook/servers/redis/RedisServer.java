package io.offhook.servers.redis;

import io.offhook.servers.BinaryCache;
import io.offhook.servers.Leftovers;
import io.offhook.servers.Ports;
import io.offhook.servers.RealServer;
import io.offhook.servers.ServerProcess;
import java.nio.file.Path;

/** A Redis for tests. */
public final class RedisServer implements RealServer {
    private final ServerProcess process;

    private RedisServer(ServerProcess process) {
        this.process = process;
    }

    /** On a free port, with data that is gone when it is closed. */
    public static RedisServer start() {
        return start(Leftovers.directory("redis"), Ports.free());
    }

    /** With data in that directory, kept. */
    public static RedisServer start(Path directory, int port) {
        var program = new RedisProgram(BinaryCache.ofThisUser(), directory.resolve("data"), port);
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
