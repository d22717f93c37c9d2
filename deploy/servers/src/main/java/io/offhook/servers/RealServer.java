package io.offhook.servers;

import java.nio.file.Path;

/** A server that runs as a child process of this JVM. Closing stops it. */
public interface RealServer extends AutoCloseable {

    ServerProcess process();

    default int port() {
        return process().program().port();
    }

    default long pid() {
        return process().pid();
    }

    default boolean isAlive() {
        return process().isAlive();
    }

    default Path log() {
        return process().log();
    }

    /** As {@code kill -9}. Returns when the process has ended. */
    default void destroyForcibly() {
        process().destroyForcibly();
    }

    /** As {@code kill -STOP}: connections stay open, and nothing answers. */
    default void freeze() {
        process().freeze();
    }

    /** As {@code kill -CONT}: it goes on where it was. */
    default void thaw() {
        process().thaw();
    }

    /** Restarts it with the same data on the same port, and waits until it answers. */
    default void restart() {
        process().restart();
    }

    @Override
    default void close() {
        process().close();
    }
}
