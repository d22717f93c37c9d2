package io.offhook.servers.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Ends a process and its children, and returns when they have ended. */
public final class ProcessStop {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private ProcessStop() {}

    /** Sends the signal. Kills what still runs after 20 seconds. */
    public static void stop(ProcessHandle process, Signal signal) {
        var children = process.descendants().toList();
        signal.sendTo(process);
        if (!gone(List.of(process), GRACE)) {
            process.destroyForcibly();
        }
        killAll(children);
        gone(List.of(process), AFTER_KILL);
    }

    /** As {@code kill -9}, for the children too. */
    public static void kill(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        killAll(children);
        gone(List.of(process), AFTER_KILL);
    }

    private static void killAll(List<ProcessHandle> children) {
        children.forEach(ProcessHandle::destroyForcibly);
        gone(children, AFTER_KILL);
    }

    private static boolean gone(List<ProcessHandle> processes, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (processes.stream().anyMatch(ProcessLiveness::isAlive)) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
        return true;
    }
}
