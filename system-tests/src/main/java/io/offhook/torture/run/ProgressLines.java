package io.offhook.torture.run;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.history.History;
import java.io.PrintWriter;
import java.util.List;

/** Writes one line for each step of a run. */
public final class ProgressLines {

    private final PrintWriter out;
    private final long begun = System.nanoTime();

    public ProgressLines(PrintWriter out) {
        this.out = out;
    }

    void plan(TortureOptions options, List<String> firstCycle) {
        say("seed %d, %d s of faults%s; the plan, which repeats in another order:"
                .formatted(
                        options.seed(),
                        options.length().toSeconds(),
                        options.breakJudge() ? ", WITHOUT THE DATABASE CHECK" : ""));
        firstCycle.forEach(out::println);
        out.flush();
    }

    void fault(Fault fault, FaultOutcome outcome, History history) {
        var how = switch (outcome.kind()) {
            case INJECTED -> "";
            case NEVER_FIRED -> "NEVER FIRED: ";
            case SKIPPED -> "SKIPPED: ";
        };
        say("fault %2d: %s: %s%s [%d phones redeemed]"
                .formatted(fault.number(), fault.title(), how, outcome.note(), history.accepted()));
        outcome.violations().forEach(what -> say("  WRONG: " + what));
    }

    void say(String what) {
        out.printf("[%5.1f s] %s%n", (System.nanoTime() - begun) / 1e9, what);
        out.flush();
    }
}
