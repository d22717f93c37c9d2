package io.offhook.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the script {@code ./offhook} with a separate home, so that it does not use another stack. */
final class OffhookScript {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final long TIMEOUT_SECONDS = 600;

    private final Path home;
    private final Map<String, String> environment;

    OffhookScript(Path home) {
        this(home, Map.of());
    }

    /** @param environment of the script, and of all that it starts */
    OffhookScript(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** The exit code and output of a command. */
    record CommandResult(int exitCode, String out, String err) {

        JsonNode json() throws IOException {
            return JSON.readTree(out);
        }
    }

    CommandResult run(String... arguments) throws IOException, InterruptedException {
        return finish(start(arguments));
    }

    /** A running command. */
    record Running(Process process, Path out, Path err) {}

    Running start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(CHECKOUT.resolve("offhook").toString()));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(home, arguments[0], ".out");
        var err = Files.createTempFile(home, arguments[0], ".err");
        var builder = new ProcessBuilder(command)
                .directory(CHECKOUT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("OFFHOOK_HOME", home.toString());
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    CommandResult finish(Running running) throws IOException, InterruptedException {
        if (!running.process().waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            running.process().destroyForcibly();
            throw new AssertionError("no end after " + TIMEOUT_SECONDS + " s: " + Files.readString(running.out()));
        }
        return new CommandResult(
                running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
    }
}
