package io.offhook.servers;

import io.offhook.servers.process.LogTail;
import io.offhook.servers.process.ProcessLiveness;
import io.offhook.servers.process.ServerFailed;
import java.nio.file.Path;
import java.time.Duration;

/** Waits until a started server answers. */
public final class ServerReadiness {
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

    private ServerReadiness() {}

    /** @throws ServerFailed if the process ends, or does not answer before the timeout */
    public static void await(ServerProgram program, ProcessHandle process, Path log, Duration timeout) {
        long begun = System.nanoTime();
        while (!program.answers()) {
            if (!ProcessLiveness.isAlive(process)) {
                throw failed(program, log, "ended before it was ready");
            }
            if (System.nanoTime() - begun > timeout.toNanos()) {
                throw failed(program, log, "was not ready after " + timeout.toSeconds() + " s");
            }
            pause();
        }
    }

    private static ServerFailed failed(ServerProgram program, Path log, String how) {
        return new ServerFailed(
                "%s %s. The last lines of %s:%n%s".formatted(program.name(), how, log, LogTail.of(log)));
    }

    private static void pause() {
        try {
            Thread.sleep(PROBE_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while waiting for a server");
        }
    }
}
