package io.offhook.stack.run;

import io.offhook.servers.ServerReadiness;
import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.ProcessIdentity;
import io.offhook.stack.cds.StartupCaches;
import io.offhook.stack.home.RunState;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.plan.StackPart;
import io.offhook.stackclient.stack.RunningPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;

/** Starts one part as a detached process, records it in the run state, and waits until it answers. */
public final class PartStart {
    private static final Duration READY_TIMEOUT = Duration.ofSeconds(180);
    private static final boolean HAS_SETSID =
            Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);

    private final StackLayout layout;
    private final StartupCaches caches;
    private final RunState state;
    private final ProgressLines progress;

    PartStart(StackLayout layout, StartupCaches caches, RunState state, ProgressLines progress) {
        this.layout = layout;
        this.caches = caches;
        this.state = state;
        this.progress = progress;
    }

    void start(StackPart part) {
        long begun = System.nanoTime();
        var log = layout.log(part.name());
        keepPrevious(log);
        var command = caches.applyTo(part.name(), part.program().prepare());
        var process = detached(command).start(log).toHandle();
        state.remember(running(part, process, log));
        ServerReadiness.await(part.program(), process, log, READY_TIMEOUT);
        progress.line(part.program().name(), "ready", begun, part.url());
    }

    /** In a new session, so that the process does not get the SIGINT and SIGHUP of this terminal. */
    public static ProcessCommand detached(ProcessCommand launch) {
        return HAS_SETSID ? launch.through("setsid") : launch;
    }

    private static RunningPart running(StackPart part, ProcessHandle process, Path log) {
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

    private static void keepPrevious(Path log) {
        try {
            if (Files.exists(log)) {
                var previous = log.resolveSibling(log.getFileName().toString().replace(".log", ".previous.log"));
                Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot rename " + log, failure);
        }
    }
}
