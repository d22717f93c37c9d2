package io.offhook.servers.redis;

import io.offhook.servers.Ports;
import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Redis Sentinel that monitors one master. It promotes a replica one second after the master fails.
 *
 * @param data a separate directory, because a sentinel rewrites its configuration
 * @param more additional lines of the configuration, such as {@code tls-port 26380}
 */
public record SentinelProgram(BinaryCache cache, Path data, int port, String master, int masterPort, List<String> more)
        implements ServerProgram {

    @Override
    public String name() {
        return "Redis Sentinel";
    }

    @Override
    public ProcessCommand prepare() {
        var configuration = data.resolve("sentinel.conf");
        try {
            Files.createDirectories(data);
            Files.writeString(
                    configuration,
                    """
                bind 127.0.0.1
                port %d
                dir %s
                sentinel monitor %s 127.0.0.1 %d 1
                sentinel down-after-milliseconds %s 1000
                sentinel failover-timeout %s 5000
                """.formatted(port, data, master, masterPort, master, master) + String.join("\n", more));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + configuration, failure);
        }
        var redis = new RedisProgram(cache, data, port);
        return ProcessCommand.of(List.of(redis.binary().toString(), configuration.toString(), "--sentinel"));
    }

    @Override
    public boolean answers() {
        return Ports.isOpen(port);
    }
}
