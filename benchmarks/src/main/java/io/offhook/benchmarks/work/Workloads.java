package io.offhook.benchmarks.work;

import java.util.Map;
import java.util.TreeMap;

/** Creates workloads that measure the CPU time of all processes of the stack. */
public record Workloads(int concurrency, Map<String, Long> processes, ProgressBars progress) {

    public Workload stack() {
        return new Workload(concurrency, CpuMeter.of(processes), progress);
    }

    /** With one more process. */
    public Workload with(String name, long pid) {
        var all = new TreeMap<>(processes);
        all.put(name, pid);
        return new Workload(concurrency, CpuMeter.of(all), progress);
    }
}
