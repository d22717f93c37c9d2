package io.offhook.stack.cds;

import io.offhook.servers.process.JavaProgram;
import io.offhook.servers.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The CDS archives of one build: its classes as the JVM keeps them in memory, since JDK 24 linked as well (JEP 483). Without a cache, or with
 * one that the JVM does not accept, a program starts as it always did.
 */
public final class StartupCaches {
    static final String SUFFIX = ".jsa";

    private final Optional<Path> directory;

    private StartupCaches(Optional<Path> directory) {
        this.directory = directory;
    }

    public static StartupCaches none() {
        return new StartupCaches(Optional.empty());
    }

    /** In a directory of the build, which goes when the build does. */
    public static StartupCaches in(Path directory) {
        return new StartupCaches(Optional.of(directory));
    }

    /** The command with the options to start from a cache, or to record what one is made of. */
    public ProcessCommand applyTo(String part, ProcessCommand command) {
        return directory
                .filter(any -> command.command().getFirst().equals(JavaProgram.java()))
                .map(any -> applyTo(any, part, command))
                .orElse(command);
    }

    private static ProcessCommand applyTo(Path directory, String part, ProcessCommand command) {
        var cache = directory.resolve(part + "-" + CacheKey.of(command.command()) + SUFFIX);
        var recording = new Recording(cache);
        if (Files.exists(cache)) {
            // A file that a power cut spoiled would crash the JVM if it did not compare the checksums.
            return Recording.options(command, List.of("-XX:SharedArchiveFile=" + cache, "-XX:+VerifySharedSpaces"));
        }
        return recording.exists() ? command : recording.record(command);
    }

    /** The directory, if it has recordings of which no cache is made yet. */
    public Optional<Path> recorded() {
        return directory.filter(Files::isDirectory).filter(StartupCaches::hasRecordings);
    }

    private static boolean hasRecordings(Path directory) {
        try {
            return Recording.in(directory).stream().anyMatch(Recording::exists);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + directory, failure);
        }
    }
}
