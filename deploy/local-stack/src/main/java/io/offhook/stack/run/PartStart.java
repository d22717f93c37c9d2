package io.offhook.stack.run;

import io.offhook.servers.process.LogTail;
import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.ProcessIdentity;
import io.offhook.stack.home.RunState;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.plan.Part;
import io.offhook.stackclient.stack.RunningPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;

/** Starts one part as a process that outlives this one, remembers it, and waits until it answers. */
public final class PartStart {
    private static final Duration READY_TIMEOUT = Duration.ofSeconds(180);
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(100);
    private static final boolean HAS_SETSID =
            Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);

    private final StackLayout layout;
    private final RunState state;
    private final ProgressLines progress;

    PartStart(StackLayout layout, RunState state, ProgressLines progress) {
        this.layout = layout;
        this.state = state;
        this.progress = progress;
    }

    void start(Part part) {
        long begun = System.nanoTime();
        var log = layout.log(part.name());
        keepPrevious(log);
        var process = detached(part.program().prepare()).start(log).toHandle();
        state.remember(running(part, process, log));
        awaitReady(part, process, log);
        progress.line(part.program().name(), "ready", begun, part.url());
    }

    /** In a session of its own, so that Ctrl-C here and the end of the terminal do not reach it. */
    private static ProcessCommand detached(ProcessCommand launch) {
        return HAS_SETSID ? launch.through("setsid") : launch;
    }

    private static RunningPart running(Part part, ProcessHandle process, Path log) {
        var mark = ProcessIdentity.of(process);
        var program = part.program();
        return new RunningPart(
                part.name(),
                program.name(),
                mark.pid(),
                mark.startedAt(),
                program.port(),
                part.url(),
                part.readyUrl(),
                log,
                program.stopSignal().name(),
                part.service());
    }

    private static void awaitReady(Part part, ProcessHandle process, Path log) {
        long deadline = System.nanoTime() + READY_TIMEOUT.toNanos();
        while (!part.program().answers()) {
            if (!process.isAlive()) {
                throw notReady(part, "ended before it was ready", log);
            }
            if (System.nanoTime() - deadline > 0) {
                throw notReady(part, "was not ready after " + READY_TIMEOUT.toSeconds() + " s", log);
            }
            pause();
        }
    }

    private static StackFailed notReady(Part part, String how, Path log) {
        return new StackFailed(
                "%s %s. The last lines of %s:%n%s".formatted(part.program().name(), how, log, LogTail.of(log)));
    }

    private static void keepPrevious(Path log) {
        try {
            if (Files.exists(log)) {
                var previous = log.resolveSibling(log.getFileName().toString().replace(".log", ".previous.log"));
                Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot put " + log + " aside", failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PROBE_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted");
        }
    }
}
