package io.offhook.torture.installation;

import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.ServerFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A tmpfs that can be filled. Only root can mount one. */
public final class TmpfsDisk implements AutoCloseable {

    private static final int CHUNK = 1 << 20;

    private final Path mount;
    private final Thread atExit;

    private TmpfsDisk(Path mount) {
        this.mount = mount;
        this.atExit = new Thread(this::unmount);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Empty where this user or this machine cannot mount one. */
    static Optional<TmpfsDisk> mount(Path directory, int megabytes) {
        try {
            Files.createDirectories(directory);
            ProcessCommand.of(List.of(
                            "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "offhook", directory.toString()))
                    .run();
            return Optional.of(new TmpfsDisk(directory));
        } catch (ServerFailed | UncheckedIOException notAllowed) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fills the disk to the last byte. */
    public void fill() {
        try (var file = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int size = CHUNK; size >= 1; size /= 16) {
                fillBy(file, size);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void fillBy(FileChannel file, int size) {
        try {
            while (file.write(ByteBuffer.allocate(size)) > 0) {
                // until it fails
            }
        } catch (IOException full) {
            // expected: the disk is full
        }
    }

    public void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path filler() {
        return mount.resolve("filler");
    }

    @Override
    public void close() {
        unmount();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            // the hook finds nothing left to do
        }
    }

    private void unmount() {
        try {
            ProcessCommand.of(List.of("umount", "-l", mount.toString())).run();
        } catch (ServerFailed gone) {
            // nothing is mounted any more
        }
    }
}
