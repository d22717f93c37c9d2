package io.offhook.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** Reserves a port for this JVM: locks a file named after the port until the JVM ends. */
final class PortReservation {
    private static final Map<Integer, FileChannel> HELD = new HashMap<>();

    private PortReservation() {}

    /** False if this JVM or another has reserved the port. */
    static synchronized boolean take(int port) {
        if (HELD.containsKey(port)) {
            return false;
        }
        try {
            var directory = Files.createDirectories(
                    Path.of(System.getProperty("java.io.tmpdir"), "offhook-ports-" + System.getProperty("user.name")));
            var channel = FileChannel.open(
                    directory.resolve(String.valueOf(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            HELD.put(port, channel);
            return true;
        } catch (OverlappingFileLockException takenByAnotherClassLoader) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot reserve port " + port, failure);
        }
    }
}
