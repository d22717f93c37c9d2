package io.offhook.benchmarks.work;

import io.offhook.stackclient.rest.Poll;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Reads the CPU time of named processes before and after a round. */
public record CpuMeter(Map<String, Long> pids) {

    /** This process without its children: the bare server is a child with its own entry. */
    private static final String CLIENT = "client";

    private static final Duration WINDOW = Duration.ofMillis(200);
    private static final Duration QUIET_TIMEOUT = Duration.ofSeconds(20);

    /** An idle stack takes less of a core. */
    private static final double QUIET_SHARE = 0.3;

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
        return CpuShares.millisEach(CpuShares.between(before, read()), operations);
    }

    /**
     * Waits until all processes together take less than a third of a core, but no longer than 20 seconds: services go on with what a
     * client has ended.
     */
    public void untilQuiet() throws InterruptedException {
        var last = new Reading[] {reading()};
        new Poll(QUIET_TIMEOUT, WINDOW).until(() -> {
            var earlier = last[0];
            last[0] = reading();
            return last[0].isQuietSince(earlier);
        });
    }

    private Reading reading() {
        return new Reading(read(), System.nanoTime());
    }

    private record Reading(Map<String, Duration> times, long nanos) {

        boolean isQuietSince(Reading earlier) {
            var wall = nanos - earlier.nanos;
            var spent = CpuShares.total(CpuShares.between(earlier.times, times));
            return wall >= WINDOW.toNanos() && spent.toNanos() < QUIET_SHARE * wall;
        }
    }
}
