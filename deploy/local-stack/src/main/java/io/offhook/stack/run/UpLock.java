package io.offhook.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Allows only one {@code up} at a time to start the stack of a home: a file lock, which ends with the process. */
public final class UpLock implements AutoCloseable {
    private final FileChannel channel;

    private UpLock(FileChannel channel) {
        this.channel = channel;
    }

    public static UpLock in(Path directory) {
        try {
            Files.createDirectories(directory);
            var channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StackFailed("Another ./offhook up is starting this stack. See ./offhook status.");
            }
            return new UpLock(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot use " + directory, failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
