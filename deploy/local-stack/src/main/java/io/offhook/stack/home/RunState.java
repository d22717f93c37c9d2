package io.offhook.stack.home;

import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.stack.RunningPart;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The state of the running stack on disk: a file for each started part in {@code run/}, and the options of {@code up}. */
public final class RunState {
    private static final String OPTIONS = "up.options";

    private final StackHome home;

    public RunState(StackHome home) {
        this.home = home;
    }

    /** The options of {@code up}; empty if the stack does not run. */
    public Optional<UpOptions> options() {
        var file = optionsFile();
        return Files.exists(file) ? Optional.of(Json.read(file, UpOptions.class)) : Optional.empty();
    }

    public void remember(UpOptions options) {
        PrivateFiles.write(optionsFile(), Json.text(options) + "\n");
    }

    public void remember(RunningPart part) {
        PrivateFiles.write(home.partFile(part.name()), Json.text(part) + "\n");
    }

    /** Started parts, servers first. Includes parts that have ended since. */
    public List<RunningPart> parts() {
        try {
            return home.parts();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + home.run(), failure);
        }
    }

    public Optional<RunningPart> part(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    public void forget(RunningPart part) {
        delete(home.partFile(part.name()));
    }

    public void forgetOptions() {
        delete(optionsFile());
    }

    private Path optionsFile() {
        return home.run().resolve(OPTIONS);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + file, failure);
        }
    }
}
