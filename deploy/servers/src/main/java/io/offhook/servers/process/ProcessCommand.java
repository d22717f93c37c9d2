package io.offhook.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line with additional environment variables. These may hold passwords; {@code toString} omits them. */
public record ProcessCommand(List<String> command, Map<String, String> environment) {

    public ProcessCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public static ProcessCommand of(List<String> command) {
        return new ProcessCommand(command, Map.of());
    }

    /** The same command, prefixed by another one such as {@code setsid} or {@code unshare -U}. */
    public ProcessCommand through(String... wrapper) {
        var whole = new ArrayList<>(List.of(wrapper));
        whole.addAll(command);
        return new ProcessCommand(whole, environment);
    }

    /** Starts it without input. Appends its output to the log. */
    public Process start(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), failure);
        }
    }

    /** Runs it and returns its output. A non-zero exit code is an error with that output. */
    public String run() {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new ServerFailed("%s ended with %d:%n%s".formatted(command, process.exitValue(), said));
            }
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot run " + command.getFirst(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while running " + command.getFirst());
        }
    }

    @Override
    public String toString() {
        return "ProcessCommand" + command;
    }
}
