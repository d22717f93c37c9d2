package io.offhook.stackclient.stack;

import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.http.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The directory a local stack lives in, {@code .offhook}: its description and what of it runs. */
public record StackHome(Path directory) {

    private static final String PART = ".json";
    private static final Duration READY_TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_HEALTH_BYTES = 1 << 16;

    /** {@code $OFFHOOK_HOME}, or {@code .offhook} in the working directory. */
    public static StackHome usual() {
        var directory =
                Path.of(Optional.ofNullable(System.getenv("OFFHOOK_HOME")).orElse(".offhook"));
        return new StackHome(directory.toAbsolutePath().normalize());
    }

    /** {@code stack.json} */
    public Path descriptionFile() {
        return directory.resolve("stack.json");
    }

    /** Empty when no stack was started here, or it was stopped. */
    public Optional<StackDescription> description() {
        var file = descriptionFile();
        return Files.isRegularFile(file) ? Optional.of(Json.read(file, StackDescription.class)) : Optional.empty();
    }

    /** One file for each part that was started. */
    public Path run() {
        return directory.resolve("run");
    }

    public Path partFile(String name) {
        return run().resolve(name + PART);
    }

    /** What was started and not yet stopped, servers first. Parts that died since are among them. */
    public List<RunningPart> parts() throws IOException {
        if (!Files.isDirectory(run())) {
            return List.of();
        }
        try (var files = Files.list(run())) {
            return files.filter(file -> file.toString().endsWith(PART))
                    .map(file -> Json.read(file, RunningPart.class))
                    .sorted(Comparator.comparing(RunningPart::service).thenComparing(RunningPart::port))
                    .toList();
        }
    }

    /** Process ids by part: {@code activation}, {@code postgresql} and so on. */
    public Map<String, Long> processes() throws IOException {
        return parts().stream().collect(Collectors.toMap(RunningPart::name, RunningPart::pid));
    }

    /** Asks every service whether it is ready. */
    public StackState state() {
        var stack = description();
        if (stack.isEmpty()) {
            return new StackState.None();
        }
        var services = stack.get().services();
        var silent = services.stream().filter(service -> !isReady(service)).toList();
        if (silent.isEmpty()) {
            return new StackState.Ready(stack.get());
        }
        return silent.size() == services.size() ? new StackState.None() : new StackState.Unready(silent);
    }

    /** @throws IOException with what to do, where no stack runs or a part of it does not answer */
    public StackDescription requireReady() throws IOException {
        return switch (state()) {
            case StackState.Ready(var stack) -> stack;
            case StackState.Unready unready -> throw new IOException(unready.message());
            case StackState.None() -> throw new IOException("no stack runs here; start one with ./offhook up");
        };
    }

    private static boolean isReady(URI service) {
        try {
            var health = HttpCall.get(service.resolve("/q/health/ready")).bounded(READY_TIMEOUT, MAX_HEALTH_BYTES);
            return Http.send(health).isSuccess();
        } catch (IOException e) {
            return false;
        }
    }
}
