package io.offhook.torture.run;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the faults, by kind and by number. */
final class FaultTally {

    private final Map<String, Count> kinds = new LinkedHashMap<>();

    private static final class Count {
        private final int number;
        private int struck;
        private int neverFired;
        private int skipped;
        private String why = "";

        Count(int number) {
            this.number = number;
        }
    }

    void add(Fault fault, FaultOutcome outcome) {
        var count = kinds.computeIfAbsent(fault.title(), title -> new Count(fault.number()));
        switch (outcome.kind()) {
            case STRUCK -> count.struck++;
            case NEVER_FIRED -> count.neverFired++;
            case SKIPPED -> {
                count.skipped++;
                count.why = outcome.note();
            }
        }
    }

    /** How many struck, by the number in the fault list. */
    Map<Integer, Integer> struck() {
        var struck = new TreeMap<Integer, Integer>();
        kinds.values().stream()
                .filter(count -> count.struck > 0)
                .forEach(count -> struck.merge(count.number, count.struck, Integer::sum));
        return struck;
    }

    /** Kinds that were armed and never struck, one sentence each: what they would have shown is not proven. */
    List<String> neverFired() {
        var lines = new ArrayList<String>();
        kinds.forEach((title, count) -> {
            if (count.neverFired > 0 && count.struck == 0) {
                lines.add("fault %d (%s) was armed %d times and never fired"
                        .formatted(count.number, title, count.neverFired));
            }
        });
        return lines;
    }

    /** Kinds this machine cannot do, one sentence each. */
    List<String> skipped() {
        var lines = new ArrayList<String>();
        kinds.forEach((title, count) -> {
            if (count.skipped > 0) {
                lines.add("fault %d (%s) was skipped: %s".formatted(count.number, title, count.why));
            }
        });
        return lines;
    }
}
