package io.offhook.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./offhook} with a home of its own, so that a stack beside it is left alone. */
final class FrontDoor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 240;

    private final Path home;

    FrontDoor(Path home) {
        this.home = home;
    }

    /** What a command said, and how it ended. */
    record Said(int exitCode, String out, String err) {

        JsonNode json() throws IOException {
            return JSON.readTree(out);
        }
    }

    Said run(String... arguments) throws IOException, InterruptedException {
        return finish(start(arguments));
    }

    /** A command that is still at it. */
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
        return new Running(builder.start(), out, err);
    }

    Said finish(Running running) throws IOException, InterruptedException {
        if (!running.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            running.process().destroyForcibly();
            throw new AssertionError("no end after " + PATIENCE_SECONDS + " s: " + Files.readString(running.out()));
        }
        return new Said(
                running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
    }
}
