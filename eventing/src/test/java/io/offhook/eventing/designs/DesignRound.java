package io.offhook.eventing.designs;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One round of a design: operations per second, and milliseconds of a core for one. */
record DesignRound(double perSecond, double clientMillis, double postgresMillis) {

    static DesignRound of(int operations, long nanos, CpuMillis cpu) {
        return new DesignRound(
                operations * 1e9 / nanos, (double) cpu.client() / operations, (double) cpu.postgres() / operations);
    }

    double totalMillis() {
        return clientMillis + postgresMillis;
    }

    static double median(List<DesignRound> rounds, ToDoubleFunction<DesignRound> figure) {
        return rounds.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(rounds.size() / 2);
    }
}
