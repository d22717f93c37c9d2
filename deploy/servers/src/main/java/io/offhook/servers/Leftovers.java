package io.offhook.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Directories of servers that live no longer than this JVM. Each knows its owner and the process that uses it; what a JVM that was
 * killed left behind, the next one clears: the process is stopped, the directory removed.
 */
public final class Leftovers {
    private static final String OWNER = "owner";
    private static final String PROCESS = "process";

    private Leftovers() {}

    /** A new directory that is removed when this JVM ends, or else when the next one asks for one. */
    public static Path directory(String name) {
        try {
            var root = root();
            sweep(root);
            var directory = Files.createTempDirectory(root, name + "-");
            Files.writeString(
                    directory.resolve(OWNER),
                    ProcessMark.of(ProcessHandle.current()).toString());
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make a directory for " + name, failure);
        }
    }

    /** Notes the process that works in such a directory; other directories are left alone. */
    static void remember(Path directory, ProcessHandle process) {
        if (Files.exists(directory.resolve(OWNER))) {
            try {
                Files.writeString(
                        directory.resolve(PROCESS), ProcessMark.of(process).toString());
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot note the process of " + directory, failure);
            }
        }
    }

    /** Removes a directory made by {@link #directory}, and no other. */
    static void removeIfOurs(Path directory) {
        if (Files.exists(directory.resolve(OWNER))) {
            remove(directory);
        }
    }

    private static void remove(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Leftovers::delete);
        } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
            // Another JVM sweeps as well.
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + directory, failure);
        }
    }

    private static Path root() throws IOException {
        var root = Path.of(System.getProperty("java.io.tmpdir"), "offhook-servers-" + System.getProperty("user.name"));
        return Files.createDirectories(root);
    }

    private static void sweep(Path root) throws IOException {
        try (var directories = Files.newDirectoryStream(root)) {
            for (var directory : directories) {
                if (isLeft(directory)) {
                    mark(directory, PROCESS).flatMap(ProcessMark::find).ifPresent(Stopping::kill);
                    remove(directory);
                }
            }
        }
    }

    private static boolean isLeft(Path directory) {
        return mark(directory, OWNER).map(owner -> owner.find().isEmpty()).orElse(false);
    }

    private static Optional<ProcessMark> mark(Path directory, String file) {
        try {
            return Optional.of(ProcessMark.parse(Files.readString(directory.resolve(file))));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
