package io.offhook.phone.load.measure;

import io.offhook.phone.load.ProgressDisplay;
import io.offhook.phone.load.cost.Meter;
import java.util.Map;
import java.util.TreeMap;

/** Workloads that read the processor time of all of the stack. */
record Workloads(int concurrency, Map<String, Long> processes, ProgressDisplay display) {

    Workload stack() {
        return new Workload(concurrency, Meter.of(processes), display);
    }

    /** And of one more. */
    Workload with(String name, long pid) {
        var all = new TreeMap<>(processes);
        all.put(name, pid);
        return new Workload(concurrency, Meter.of(all), display);
    }
}
