package io.offhook.benchmarks.work;

import java.util.Map;
import java.util.TreeMap;

/** Workloads that read the processor time of all of the stack. */
public record Workloads(int concurrency, Map<String, Long> processes, ProgressBars progress) {

    public Workload stack() {
        return new Workload(concurrency, ProcessorMeter.of(processes), progress);
    }

    /** And of one more. */
    public Workload with(String name, long pid) {
        var all = new TreeMap<>(processes);
        all.put(name, pid);
        return new Workload(concurrency, ProcessorMeter.of(all), progress);
    }
}
