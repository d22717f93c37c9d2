package io.offhook.benchmarks.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;

/** The CPU time of a process from {@code /proc/<pid>/stat}. Zero on other systems and for a process that has ended. */
public final class CpuTime {

    private static final long MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int WAITED_FOR_SYSTEM = 14;

    private CpuTime() {}

    /** The CPU time of a process and of its reaped children. */
    public static Duration of(long pid) {
        return Duration.ofMillis(ticks(pid) * MILLIS_PER_TICK);
    }

    /** The CPU time of a process, its reaped and its running children: PostgreSQL has a process for each connection. */
    public static Duration ofTree(long pid) {
        var family = ProcessHandle.of(pid)
                .map(process -> LongStream.concat(
                        LongStream.of(pid), process.descendants().mapToLong(ProcessHandle::pid)))
                .orElse(LongStream.empty());
        return Duration.ofMillis(family.map(CpuTime::ticks).sum() * MILLIS_PER_TICK);
    }

    private static long ticks(long pid) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException e) {
            return 0;
        }
    }

    /** Parses the fields after the last bracket, because the name may contain blanks and brackets. */
    static long ticks(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = USER; field <= WAITED_FOR_SYSTEM; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks;
    }
}
