package io.offhook.stack.home;

import io.offhook.servers.ProcessMark;
import io.offhook.servers.Signal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A server or service that was started, as {@code run/<name>.json} remembers it.
 *
 * @param title what people call it
 * @param url where people or programs find it
 * @param readyUrl what answers 200 once it is ready; without one, an open port says so
 * @param service whether it is one of ours, to be stopped before the servers it stands on
 */
public record RunningPart(
        String name,
        String title,
        long pid,
        Instant startedAt,
        int port,
        String url,
        Optional<String> readyUrl,
        Path log,
        Signal stopSignal,
        boolean service) {

    /** The process; empty once it is gone, even if its id was given to another. */
    public Optional<ProcessHandle> process() {
        return new ProcessMark(pid, startedAt).find();
    }

    public boolean isAlive() {
        return process().isPresent();
    }
}
