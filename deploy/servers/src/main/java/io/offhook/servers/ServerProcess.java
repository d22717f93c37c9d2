package io.offhook.servers;

import io.offhook.servers.process.ProcessLiveness;
import io.offhook.servers.process.ProcessStop;
import io.offhook.servers.process.ServerFailed;
import io.offhook.servers.process.Signal;
import io.offhook.servers.process.TemporaryDirectories;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** One server as a child process of this JVM. It ends when it is closed or when this JVM ends. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration READY_TIMEOUT = Duration.ofSeconds(90);

    private final Path log;
    private final Path directory;
    private final Thread atExit = new Thread(this::killAtExit);
    private ServerProgram program;
    private ProcessHandle process;

    private ServerProcess(ServerProgram program, Path log) {
        this.program = program;
        this.log = log;
        this.directory = Objects.requireNonNull(log.toAbsolutePath().getParent());
        this.process = launch();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws PortInUse if a port is in use; then no process is started
     * @throws ServerFailed if the process ends, or does not answer in time
     */
    public static ServerProcess start(ServerProgram program, Path log) {
        var server = new ServerProcess(program, log);
        Runtime.getRuntime().addShutdownHook(server.atExit);
        server.awaitReady();
        return server;
    }

    public ServerProgram program() {
        return program;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return ProcessLiveness.isAlive(process);
    }

    public Path log() {
        return log;
    }

    /** As {@code kill -9}. Returns when the process and its children have ended. */
    public void destroyForcibly() {
        ProcessStop.kill(process);
    }

    /** As {@code kill -STOP}, for its children too: connections stay open, and nothing answers. */
    public void freeze() {
        Signal.STOP.sendTo(process);
        process.descendants().forEach(Signal.STOP::sendTo);
        process.descendants().forEach(Signal.STOP::sendTo); // one that was born meanwhile
    }

    /** As {@code kill -CONT}: all go on where they were. */
    public void thaw() {
        process.descendants().forEach(Signal.CONT::sendTo);
        Signal.CONT.sendTo(process);
    }

    /** Stops it with its stop signal. The data stays on disk. */
    public void stop() {
        ProcessStop.stop(process, program.stopSignal());
    }

    /** Stops it if it runs, and starts it with the same data on the same port. */
    public void restart() {
        restartAs(program);
    }

    /** Stops it if it runs, and starts another program in its place. */
    public void restartAs(ServerProgram other) {
        if (isAlive()) {
            stop();
        }
        program = other;
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The JVM ends; the hook finds no process.
        }
        TemporaryDirectories.removeIfOurs(directory);
    }

    private ProcessHandle launch() {
        Ports.requireFree(program);
        var started = program.prepare().start(log).toHandle();
        TemporaryDirectories.remember(directory, started);
        return started;
    }

    private void awaitReady() {
        try {
            ServerReadiness.await(program, process, log, READY_TIMEOUT);
        } catch (ServerFailed failure) {
            destroyForcibly();
            throw failure;
        }
    }

    private void killAtExit() {
        ProcessStop.kill(process);
        TemporaryDirectories.removeIfOurs(directory);
    }
}
