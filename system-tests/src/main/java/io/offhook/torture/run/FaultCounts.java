package io.offhook.torture.run;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the outcomes of faults, by kind and by number. */
final class FaultCounts {

    private final Map<String, Count> kinds = new LinkedHashMap<>();

    private static final class Count {
        private final int number;
        private int injected;
        private int neverFired;
        private int skipped;
        private String reason = "";

        Count(int number) {
            this.number = number;
        }
    }

    void add(Fault fault, FaultOutcome outcome) {
        var count = kinds.computeIfAbsent(fault.title(), title -> new Count(fault.number()));
        switch (outcome.kind()) {
            case INJECTED -> count.injected++;
            case NEVER_FIRED -> count.neverFired++;
            case SKIPPED -> {
                count.skipped++;
                count.reason = outcome.note();
            }
        }
    }

    /** How many were injected, by number. */
    Map<Integer, Integer> injected() {
        var injected = new TreeMap<Integer, Integer>();
        kinds.values().stream()
                .filter(count -> count.injected > 0)
                .forEach(count -> injected.merge(count.number, count.injected, Integer::sum));
        return injected;
    }

    /** Kinds that were armed and never fired, one sentence each. The run does not prove them. */
    List<String> neverFired() {
        var lines = new ArrayList<String>();
        kinds.forEach((title, count) -> {
            if (count.neverFired > 0 && count.injected == 0) {
                lines.add("fault %d (%s) was armed %d times and never fired"
                        .formatted(count.number, title, count.neverFired));
            }
        });
        return lines;
    }

    /** Kinds that this machine cannot do, one sentence each. */
    List<String> skipped() {
        var lines = new ArrayList<String>();
        kinds.forEach((title, count) -> {
            if (count.skipped > 0) {
                lines.add("fault %d (%s) was skipped: %s".formatted(count.number, title, count.reason));
            }
        });
        return lines;
    }
}
