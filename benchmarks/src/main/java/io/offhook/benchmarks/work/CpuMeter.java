package io.offhook.benchmarks.work;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Reads the CPU time of named processes before and after a round. */
public record CpuMeter(Map<String, Long> pids) {

    /** This process without its children: the bare server is a child with its own entry. */
    private static final String CLIENT = "client";

    private static final double NANOS_PER_MILLI = 1e6;

    /** Adds this process as {@code client}. */
    public static CpuMeter of(Map<String, Long> pids) {
        var all = new TreeMap<>(pids);
        all.put(CLIENT, ProcessHandle.current().pid());
        return new CpuMeter(all);
    }

    public Map<String, Duration> read() {
        var times = new TreeMap<String, Duration>();
        pids.forEach((name, pid) -> times.put(name, name.equals(CLIENT) ? CpuTime.of(pid) : CpuTime.ofTree(pid)));
        return times;
    }

    /** CPU milliseconds per operation since the reading, by process. */
    public Map<String, Double> perOperation(Map<String, Duration> before, long operations) {
        var costs = new TreeMap<String, Double>();
        read().forEach((name, now) -> {
            var spent = now.minus(before.getOrDefault(name, now)).toNanos() / NANOS_PER_MILLI;
            costs.put(name, operations == 0 ? 0 : Math.round(spent / operations * 1000) / 1000.0);
        });
        return costs;
    }
}
