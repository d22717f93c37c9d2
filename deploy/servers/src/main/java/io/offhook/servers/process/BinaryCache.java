package io.offhook.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The directory for binaries that are unpacked from jars: {@code $OFFHOOK_CACHE}, or {@code ~/.cache/offhook}. Several JVMs can share
 * it: each entry is complete or does not exist.
 */
public final class BinaryCache {
    private static final BinaryCache OF_THIS_USER = new BinaryCache(home());

    private final Path home;

    public BinaryCache(Path home) {
        this.home = home;
    }

    public static BinaryCache ofThisUser() {
        return OF_THIS_USER;
    }

    /** Puts content into an empty directory. */
    @FunctionalInterface
    public interface Fill {
        void into(Path directory) throws IOException;
    }

    /** The directory of that name; the first caller fills it. The name contains the version. */
    public Path once(String name, Fill fill) {
        // A file lock keeps other JVMs out, not other threads of this one.
        synchronized (BinaryCache.class) {
            return alone(name, fill);
        }
    }

    private Path alone(String name, Fill fill) {
        var directory = home.resolve(name);
        if (Files.isDirectory(directory)) {
            return directory;
        }
        try {
            Files.createDirectories(home);
            try (var channel = FileChannel.open(
                            home.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return Files.isDirectory(directory) && lock.isValid() ? directory : make(directory, fill);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot unpack " + name + " in " + home, failure);
        }
    }

    private Path make(Path directory, Fill fill) throws IOException {
        var unfinished = Files.createTempDirectory(home, directory.getFileName() + ".");
        fill.into(unfinished);
        return Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path home() {
        return Optional.ofNullable(System.getenv("OFFHOOK_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "offhook"));
    }
}
