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

/** The home directory of a local stack, {@code .offhook}: its description and its run state. */
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

    /** Empty if no stack runs here. */
    public Optional<StackDescription> description() {
        var file = descriptionFile();
        return Files.isRegularFile(file) ? Optional.of(Json.read(file, StackDescription.class)) : Optional.empty();
    }

    /** The directory with one file for each started part. */
    public Path run() {
        return directory.resolve("run");
    }

    public Path partFile(String name) {
        return run().resolve(name + PART);
    }

    /** Started parts, servers first. Includes parts that have ended since. */
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

    /** Requests the readiness check of every service. */
    public StackState state() {
        var stack = description();
        if (stack.isEmpty()) {
            return new StackState.None();
        }
        var services = stack.get().management();
        var silent = services.entrySet().stream()
                .filter(service -> !isReady(service.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (silent.isEmpty()) {
            return new StackState.Ready(stack.get());
        }
        return silent.size() == services.size() ? new StackState.None() : new StackState.Unready(silent);
    }

    /** @throws IOException if no stack runs or a service is not ready; the message says what to do */
    public StackDescription requireReady() throws IOException {
        return switch (state()) {
            case StackState.Ready(var stack) -> stack;
            case StackState.Unready unready -> throw new IOException(unready.message());
            case StackState.None() -> throw new IOException("no stack runs here; start one with ./offhook up");
        };
    }

    private static boolean isReady(URI management) {
        try {
            var health = HttpCall.get(management.resolve("/q/health/ready")).bounded(READY_TIMEOUT, MAX_HEALTH_BYTES);
            return Http.send(health).isSuccess();
        } catch (IOException e) {
            return false;
        }
    }
}
