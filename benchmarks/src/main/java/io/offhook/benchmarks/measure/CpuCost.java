package io.offhook.benchmarks.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * CPU milliseconds per operation. The field names are part of the JSON document.
 *
 * @param cpuMillisPerOperation by process
 * @param cpuMillisTotal the sum over these processes
 */
public record CpuCost(Map<String, Double> cpuMillisPerOperation, double cpuMillisTotal) {

    public static CpuCost of(Map<String, Double> byProcess) {
        var sum = byProcess.values().stream().mapToDouble(Double::doubleValue).sum();
        return new CpuCost(byProcess, Decimals.three(sum));
    }

    /** The median of the rounds for each process. A process that a round did not see cost nothing there. */
    public static CpuCost median(List<Round> rounds) {
        var processes = new TreeSet<String>();
        rounds.forEach(round -> processes.addAll(round.cost().keySet()));
        var cost = new TreeMap<String, Double>();
        processes.forEach(name -> cost.put(
                name, AlternatingRounds.median(rounds, round -> round.cost().getOrDefault(name, 0.0))));
        return of(cost);
    }

    /** Without the processes that cost nothing; empty if none cost anything. */
    Optional<String> text() {
        var processes = cpuMillisPerOperation.entrySet().stream()
                .filter(cost -> cost.getValue() > 0)
                .map(cost -> cost.getKey() + " " + cost.getValue())
                .collect(Collectors.joining(", "));
        return processes.isEmpty() ? Optional.empty() : Optional.of(processes + "; total " + cpuMillisTotal);
    }
}
