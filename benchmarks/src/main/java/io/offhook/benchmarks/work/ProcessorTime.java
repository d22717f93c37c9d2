package io.offhook.benchmarks.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;

/** What Linux says of a process in {@code /proc/<pid>/stat}; elsewhere, and of a process that is gone, nothing. */
public final class ProcessorTime {

    private static final long MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int WAITED_FOR_SYSTEM = 14;

    private ProcessorTime() {}

    /** Of a process alone, and of the children it has waited for. */
    public static Duration of(long pid) {
        return Duration.ofMillis(ticks(pid) * MILLIS_PER_TICK);
    }

    /** Of a process, the children it has waited for, and those that live: PostgreSQL is a process for each connection. */
    public static Duration ofTree(long pid) {
        var family = ProcessHandle.of(pid)
                .map(process -> LongStream.concat(
                        LongStream.of(pid), process.descendants().mapToLong(ProcessHandle::pid)))
                .orElse(LongStream.empty());
        return Duration.ofMillis(family.map(ProcessorTime::ticks).sum() * MILLIS_PER_TICK);
    }

    private static long ticks(long pid) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException e) {
            return 0;
        }
    }

    /** The name may hold blanks and brackets; after the last bracket the fields are plain. */
    static long ticks(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = USER; field <= WAITED_FOR_SYSTEM; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks;
    }
}
