package io.offhook.stack.cds;

import io.offhook.servers.process.ServerFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;

/** Makes caches of recordings, one after the other. A cache has its name only when it is whole. */
public final class CacheCreation {
    private static final String UNFINISHED = ".part";

    private final Path directory;

    public CacheCreation(Path directory) {
        this.directory = directory;
    }

    /** Does nothing if another process is at it. A recording of another build, or one that the JVM refuses, is dropped; the next run records again. */
    public void run() throws IOException {
        try (var lock =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                return;
            }
            deleteThat(name -> name.endsWith(UNFINISHED));
            for (var recording : Recording.in(directory)) {
                if (recording.exists()) {
                    if (recording.isCurrent()) {
                        create(recording);
                    }
                    recording.delete();
                }
            }
        }
    }

    private void create(Recording recording) throws IOException {
        var unfinished = Path.of(recording.cache() + UNFINISHED);
        try {
            recording.creation(unfinished).run();
        } catch (ServerFailed refused) {
            Files.deleteIfExists(unfinished);
            return;
        }
        try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        var name = recording.cache().getFileName().toString();
        var part = name.substring(0, name.lastIndexOf('-') + 1);
        deleteThat(other -> other.startsWith(part) && other.endsWith(StartupCaches.SUFFIX));
        Files.move(unfinished, recording.cache(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteThat(Predicate<String> name) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file :
                    files.filter(any -> name.test(any.getFileName().toString())).toList()) {
                Files.delete(file);
            }
        }
    }
}
