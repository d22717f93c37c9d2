package io.offhook.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner can read. Writes are atomic. */
public final class PrivateFiles {

    private PrivateFiles() {}

    public static void write(Path file, String content) {
        try {
            var directory = Files.createDirectories(file.toAbsolutePath().getParent());
            // createTempFile sets the permissions before the first byte is written.
            var unfinished = Files.createTempFile(directory, "." + file.getFileName(), ".part");
            Files.writeString(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    /** Creates a directory that only its owner can enter. It holds mails with codes, data and logs. */
    public static void ownDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make " + directory, failure);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }
}
