package io.offhook.benchmarks.work;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Reads the processor time of named processes before and after a piece of work. */
public record ProcessorMeter(Map<String, Long> pids) {

    /** Without its children: the bare server is one, and has its own name. */
    private static final String CLIENT = "client";

    private static final double NANOS_PER_MILLI = 1e6;

    /** With our own process among them, as {@code client}. */
    public static ProcessorMeter of(Map<String, Long> pids) {
        var all = new TreeMap<>(pids);
        all.put(CLIENT, ProcessHandle.current().pid());
        return new ProcessorMeter(all);
    }

    public Map<String, Duration> read() {
        var times = new TreeMap<String, Duration>();
        pids.forEach((name, pid) ->
                times.put(name, name.equals(CLIENT) ? ProcessorTime.of(pid) : ProcessorTime.ofTree(pid)));
        return times;
    }

    /** Milliseconds of processor time for each of so many operations since the reading, by process. */
    public Map<String, Double> perOperation(Map<String, Duration> before, long operations) {
        var costs = new TreeMap<String, Double>();
        read().forEach((name, now) -> {
            var spent = now.minus(before.getOrDefault(name, now)).toNanos() / NANOS_PER_MILLI;
            costs.put(name, operations == 0 ? 0 : Math.round(spent / operations * 1000) / 1000.0);
        });
        return costs;
    }
}
