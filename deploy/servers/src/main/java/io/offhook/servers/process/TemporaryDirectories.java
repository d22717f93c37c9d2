package io.offhook.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Directories for servers that end with this JVM. Each holds the identity of its JVM and of its server process. If the JVM was
 * killed, the next JVM that creates a directory kills that process and deletes its directory.
 */
public final class TemporaryDirectories {
    private static final String OWNER = "owner";
    private static final String PROCESS = "process";

    private TemporaryDirectories() {}

    /** Creates a directory. It is deleted when this JVM ends, or by the next JVM that creates one. */
    public static Path directory(String name) {
        try {
            var root = root();
            removeAbandoned(root);
            var directory = Files.createTempDirectory(root, name + "-");
            Files.writeString(
                    directory.resolve(OWNER),
                    ProcessIdentity.of(ProcessHandle.current()).toString());
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make a directory for " + name, failure);
        }
    }

    /** Records the process that uses the directory; ignores directories that {@link #directory} did not create. */
    public static void remember(Path directory, ProcessHandle process) {
        if (Files.exists(directory.resolve(OWNER))) {
            try {
                Files.writeString(
                        directory.resolve(PROCESS), ProcessIdentity.of(process).toString());
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot record the process of " + directory, failure);
            }
        }
    }

    /** Deletes the directory if {@link #directory} created it. */
    public static void removeIfOurs(Path directory) {
        if (Files.exists(directory.resolve(OWNER))) {
            remove(directory);
        }
    }

    private static void remove(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(TemporaryDirectories::delete);
        } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
            // Another JVM deletes it at the same time.
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + directory, failure);
        }
    }

    private static Path root() throws IOException {
        var root = Path.of(System.getProperty("java.io.tmpdir"), "offhook-servers-" + System.getProperty("user.name"));
        return Files.createDirectories(root);
    }

    private static void removeAbandoned(Path root) throws IOException {
        try (var directories = Files.newDirectoryStream(root)) {
            for (var directory : directories) {
                if (isAbandoned(directory)) {
                    mark(directory, PROCESS).flatMap(ProcessIdentity::find).ifPresent(ProcessStop::kill);
                    remove(directory);
                }
            }
        }
    }

    private static boolean isAbandoned(Path directory) {
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
