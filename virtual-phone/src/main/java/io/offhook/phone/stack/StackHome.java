package io.offhook.phone.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.offhook.phone.wire.Http;
import io.offhook.phone.wire.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The directory a local stack lives in. */
public record StackHome(Path directory) {

    private static final Duration PROMPTLY = Duration.ofSeconds(5);
    private static final int SMALL = 1 << 16;

    /** {@code $OFFHOOK_HOME}, or {@code .offhook} where we stand. */
    public static StackHome usual() {
        return new StackHome(
                Path.of(Optional.ofNullable(System.getenv("OFFHOOK_HOME")).orElse(".offhook")));
    }

    /** Empty when no stack was started here, or it was stopped. */
    public Optional<StackDescription> description() throws IOException {
        var file = directory.resolve("stack.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(JsonMapper.builder().build().readValue(file.toFile(), StackDescription.class));
    }

    /** Process ids of what the stack runs, by name: {@code activation}, {@code postgresql} and so on. */
    public Map<String, Long> processes() throws IOException {
        var run = directory.resolve("run");
        if (!Files.isDirectory(run)) {
            return Map.of();
        }
        var processes = new TreeMap<String, Long>();
        try (var files = Files.list(run)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                var part = JsonMapper.builder().build().readTree(file.toFile());
                processes.put(part.path("name").asText(), part.path("pid").asLong());
            }
        }
        return processes;
    }

    public StackState state() throws IOException {
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

    private static boolean isReady(URI service) {
        try {
            var health = HttpCall.get(service.resolve("/q/health/ready")).bounded(PROMPTLY, SMALL);
            return Http.send(health).isSuccess();
        } catch (IOException e) {
            return false;
        }
    }
}
