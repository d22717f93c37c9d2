package io.offhook.servers.redis;

import io.offhook.servers.Ports;
import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/**
 * Redis with an append-only file in a data directory.
 *
 * @param more additional arguments, such as {@code --cluster-enabled yes}
 */
public record RedisProgram(BinaryCache cache, Path data, int port, List<String> more) implements ServerProgram {
    private static final String VERSION = "6.2";
    private static final int ANSWER_MILLIS = 1000;

    public RedisProgram(BinaryCache cache, Path data, int port) {
        this(cache, data, port, List.of());
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public ProcessCommand prepare() {
        try {
            Files.createDirectories(data);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make " + data, failure);
        }
        var command = new ArrayList<>(List.of(
                binary().toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--dir",
                data.toString(),
                "--appendonly",
                "yes",
                "--save",
                ""));
        command.addAll(more);
        return ProcessCommand.of(command);
    }

    /** Expects PONG, or that it asks for the password. While Redis loads its file, it answers LOADING. */
    @Override
    public boolean answers() {
        if (!Ports.isOpen(port)) {
            return false;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
            return answer.equals("+PONG") || answer.equals("-NOAU");
        } catch (IOException starting) {
            return false;
        }
    }

    /** The binary, which also runs as a sentinel. */
    Path binary() {
        var directory = cache.once(
                "redis-" + VERSION,
                into -> ExecutableProvider.newJarResourceProvider(into.toFile()).get());
        try (var files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + directory, failure);
        }
    }
}
