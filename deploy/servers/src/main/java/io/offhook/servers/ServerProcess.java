package io.offhook.servers;

import io.offhook.servers.process.LogTail;
import io.offhook.servers.process.ProcessLiveness;
import io.offhook.servers.process.ProcessStop;
import io.offhook.servers.process.ServerFailed;
import io.offhook.servers.process.TemporaryDirectories;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** One server running as a child of this JVM, until it is closed, killed or this JVM ends. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration READY_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

    private final ServerProgram program;
    private final Path log;
    private final Path directory;
    private final Thread atExit = new Thread(this::killAtExit);
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
     * @throws PortInUse before anything is started
     * @throws ServerFailed when it ends, or does not answer in time
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

    /** As {@code kill -9}: no good-bye, no flush. Returns when the process and its children are gone. */
    public void destroyForcibly() {
        ProcessStop.kill(process);
    }

    /** An orderly end; what it holds stays on disk. */
    public void stop() {
        ProcessStop.stop(process, program.stopSignal());
    }

    /** Starts it again on the same data and port, stopping it first where it runs. */
    public void restart() {
        if (isAlive()) {
            stop();
        }
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook finds nothing left to kill.
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
        // Not by the clock on the wall: a virtual machine that sleeps for a while has not been trying all that time.
        long begun = System.nanoTime();
        while (!program.answers()) {
            if (!isAlive()) {
                throw failed("ended before it was ready");
            }
            if (System.nanoTime() - begun > READY_TIMEOUT.toNanos()) {
                destroyForcibly();
                throw failed("was not ready after " + READY_TIMEOUT.toSeconds() + " s");
            }
            pause();
        }
    }

    private ServerFailed failed(String how) {
        return new ServerFailed("%s %s. %s ends with:%n%s".formatted(program.name(), how, log, LogTail.of(log)));
    }

    private static void pause() {
        try {
            Thread.sleep(PROBE_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while waiting for a server");
        }
    }

    private void killAtExit() {
        ProcessStop.kill(process);
        TemporaryDirectories.removeIfOurs(directory);
    }
}
