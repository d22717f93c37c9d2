package io.offhook.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Directories of servers that end with this JVM. Each names its owner and the process that uses it. What a killed JVM left behind,
 * the next JVM that asks for a directory removes: it stops the process and deletes the directory.
 */
public final class TemporaryDirectories {
    private static final String OWNER = "owner";
    private static final String PROCESS = "process";

    private TemporaryDirectories() {}

    /** A new directory that is removed when this JVM ends, or else when the next one asks for one. */
    public static Path directory(String name) {
        try {
            var root = root();
            sweep(root);
            var directory = Files.createTempDirectory(root, name + "-");
            Files.writeString(
                    directory.resolve(OWNER),
                    ProcessIdentity.of(ProcessHandle.current()).toString());
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make a directory for " + name, failure);
        }
    }

    /** Notes the process that works in such a directory; other directories are left alone. */
    public static void remember(Path directory, ProcessHandle process) {
        if (Files.exists(directory.resolve(OWNER))) {
            try {
                Files.writeString(
                        directory.resolve(PROCESS), ProcessIdentity.of(process).toString());
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot note the process of " + directory, failure);
            }
        }
    }

    /** Removes a directory made by {@link #directory}, and no other. */
    public static void removeIfOurs(Path directory) {
        if (Files.exists(directory.resolve(OWNER))) {
            remove(directory);
        }
    }

    private static void remove(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(TemporaryDirectories::delete);
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
                    mark(directory, PROCESS).flatMap(ProcessIdentity::find).ifPresent(ProcessStop::kill);
                    remove(directory);
                }
            }
        }
    }

    private static boolean isLeft(Path directory) {
        return mark(directory, OWNER).map(owner -> owner.find().isEmpty()).orElse(false);
    }

    private static Optional<ProcessIdentity> mark(Path directory, String file) {
        try {
            return Optional.of(ProcessIdentity.parse(Files.readString(directory.resolve(file))));
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
