package io.offhook.benchmarks.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * The resident memory of a process and its children, from {@code /proc/<pid>}.
 *
 * @param rss bytes, VmRSS: memory that processes share counts once for each of them
 * @param pss bytes, from {@code smaps_rollup}: shared memory is divided among those that share it; empty if a process is not readable
 */
public record ProcessMemory(long rss, OptionalLong pss) {

    private static final int KILO = 1024;
    private static final double MEGA = 1024.0 * 1024.0;

    public static ProcessMemory ofTree(long pid) {
        var family = ProcessHandle.of(pid)
                .map(process -> LongStream.concat(
                        LongStream.of(pid), process.descendants().mapToLong(ProcessHandle::pid)))
                .orElse(LongStream.empty())
                .toArray();
        long rss = 0;
        var pss = OptionalLong.of(0);
        for (var each : family) {
            rss += field(each, "status", "VmRSS").orElse(0);
            pss = sum(pss, field(each, "smaps_rollup", "Pss"));
        }
        return new ProcessMemory(rss, family.length == 0 ? OptionalLong.empty() : pss);
    }

    public double rssMegabytes() {
        return megabytes(rss);
    }

    public Optional<Double> pssMegabytes() {
        return pss.isEmpty() ? Optional.empty() : Optional.of(megabytes(pss.getAsLong()));
    }

    private static double megabytes(long bytes) {
        return Math.round(bytes / MEGA * 10) / 10.0;
    }

    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(one.getAsLong() + other.getAsLong())
                : OptionalLong.empty();
    }

    private static OptionalLong field(long pid, String file, String name) {
        try {
            return bytes(Files.readString(Path.of("/proc", Long.toString(pid), file)), name);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** A line {@code Name:   123 kB}. */
    static OptionalLong bytes(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                .findFirst();
    }
}
