package io.offhook.servers;

import java.nio.file.Path;

/** A server of a known kind that runs as a child of this JVM. Closing stops it. */
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

    /** As {@code kill -9}; returns when it is gone. */
    default void destroyForcibly() {
        process().destroyForcibly();
    }

    /** Starts it again on the same data and the same port, and waits until it answers. */
    default void restart() {
        process().restart();
    }

    @Override
    default void close() {
        process().close();
    }
}
