package io.offhook.eventing.designs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** Processor time from {@code /proc}: of this JVM, and of PostgreSQL with the processes of its connections. */
record CpuMillis(long client, long postgres) {

    private static final int MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    static CpuMillis read(long postmaster) {
        var family = LongStream.concat(
                LongStream.of(postmaster),
                ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid));
        return new CpuMillis(
                millis(ProcessHandle.current().pid(), SYSTEM),
                family.map(pid -> millis(pid, SYSTEM_OF_ENDED_CHILDREN)).sum());
    }

    CpuMillis minus(CpuMillis before) {
        return new CpuMillis(client - before.client, postgres - before.postgres);
    }

    private static long millis(long pid, int lastField) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = USER; field <= lastField; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * MILLIS_PER_TICK;
        } catch (NoSuchFileException e) {
            return 0; // it ended meanwhile, and counts among the ended children
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
