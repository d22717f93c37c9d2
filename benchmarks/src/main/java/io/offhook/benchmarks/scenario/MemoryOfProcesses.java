package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementDetails;
import io.offhook.benchmarks.measure.MeasurementDetails.Resident;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.work.ProcessMemory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * MEMORY: the resident memory of each process of the stack. The figure is that of the largest service.
 *
 * @param services the names of those processes that are services
 */
record MemoryOfProcesses(Map<String, Long> processes, Set<String> services) {

    Measurement measure() {
        var memory = new TreeMap<String, Resident>();
        processes.forEach((name, pid) -> {
            var resident = ProcessMemory.ofTree(pid);
            memory.put(name, new Resident(resident.rssMegabytes(), resident.pssMegabytes()));
        });
        var largest = memory.entrySet().stream()
                .filter(each -> services.contains(each.getKey()))
                .mapToDouble(each -> each.getValue().rss())
                .max()
                .orElse(0);
        return Measurement.alone(
                SpeedTarget.MEMORY,
                "resident memory of the largest service",
                largest,
                "MB",
                new MeasurementDetails.Memory(memory));
    }
}
