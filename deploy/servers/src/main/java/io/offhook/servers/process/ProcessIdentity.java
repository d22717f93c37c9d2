package io.offhook.servers.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Identifies a process by its id and start time, because ids are reused. The start time is exact to a few seconds: Linux derives it
 * from the boot time, which changes when the clock is adjusted.
 */
public record ProcessIdentity(long pid, Instant startedAt) {
    private static final Duration CLOCK_ADJUSTMENT = Duration.ofSeconds(3);

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElseGet(Instant::now));
    }

    /** {@code 4711 2026-01-01T10:00:00Z} */
    public static ProcessIdentity parse(String text) {
        var parts = text.strip().split(" ", 2);
        return new ProcessIdentity(Long.parseLong(parts[0]), Instant.parse(parts[1]));
    }

    /** The process; empty if it has ended. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessLiveness::isAlive).filter(this::hasSameStart);
    }

    private boolean hasSameStart(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .map(started -> Duration.between(started, startedAt).abs().compareTo(CLOCK_ADJUSTMENT) <= 0)
                .orElse(true);
    }

    @Override
    public String toString() {
        return pid + " " + startedAt;
    }
}
