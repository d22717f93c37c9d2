package io.offhook.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was started and not yet stopped: a file for each part in {@code run/}, and how the stack was brought up. */
public final class RunState {
    private static final String OPTIONS = "up.options";
    private static final String PART = ".json";

    private final Path directory;

    public RunState(Path directory) {
        this.directory = directory;
    }

    /** How the stack was brought up, unless it is down. */
    public Optional<UpOptions> options() {
        var file = directory.resolve(OPTIONS);
        return Files.exists(file) ? Optional.of(Json.read(file, UpOptions.class)) : Optional.empty();
    }

    public void remember(UpOptions options) {
        PrivateFiles.write(directory.resolve(OPTIONS), Json.text(options));
    }

    public void remember(RunningPart part) {
        PrivateFiles.write(directory.resolve(part.name() + PART), Json.text(part));
    }

    /** Servers first, then services. Parts that died since are among them. */
    public List<RunningPart> parts() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(PART))
                    .map(file -> Json.read(file, RunningPart.class))
                    .sorted(Comparator.comparing(RunningPart::service).thenComparing(RunningPart::port))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + directory, failure);
        }
    }

    public Optional<RunningPart> part(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    public void forget(RunningPart part) {
        delete(directory.resolve(part.name() + PART));
    }

    public void forgetOptions() {
        delete(directory.resolve(OPTIONS));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + file, failure);
        }
    }
}
