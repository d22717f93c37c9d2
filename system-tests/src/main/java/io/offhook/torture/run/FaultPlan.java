package io.offhook.torture.run;

import io.offhook.torture.fault.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The order of the faults, from the seed: all faults once, then again in another order, without end. */
final class FaultPlan implements Iterator<FaultPlan.Planned> {

    private final List<Fault> faults;
    private final long seed;
    private List<Fault> cycle = List.of();
    private int place;
    private int planned;

    FaultPlan(List<Fault> faults, long seed) {
        this.faults = List.copyOf(faults);
        this.seed = seed;
    }

    /** A fault and its random generator, which does not depend on earlier faults or their duration. */
    record Planned(Fault fault, RandomGenerator random) {}

    @Override
    public boolean hasNext() {
        return !faults.isEmpty();
    }

    @Override
    public Planned next() {
        if (place == cycle.size()) {
            var shuffled = new ArrayList<>(faults);
            Collections.shuffle(shuffled, new Random(seed + planned));
            cycle = shuffled;
            place = 0;
        }
        return new Planned(cycle.get(place++), new SplittableRandom(seed * 31 + planned++));
    }

    /** The lines of the first cycle, for the user. */
    static List<String> firstCycle(List<Fault> faults, long seed) {
        var plan = new FaultPlan(faults, seed);
        var lines = new ArrayList<String>();
        for (int i = 1; i <= faults.size(); i++) {
            var fault = plan.next().fault();
            lines.add("%3d. fault %2d: %s".formatted(i, fault.number(), fault.title()));
        }
        return lines;
    }
}
