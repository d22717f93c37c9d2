package io.offhook.torture.run;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.history.History;
import java.io.PrintWriter;
import java.util.List;

/** One line for each thing that happens. */
public final class ProgressLines {

    private final PrintWriter out;
    private final long begun = System.nanoTime();

    public ProgressLines(PrintWriter out) {
        this.out = out;
    }

    void plan(TortureOptions order, List<String> firstCycle) {
        say("seed %d, %d s of faults%s; the plan, begun anew in another order when it is through:"
                .formatted(
                        order.seed(), order.length().toSeconds(), order.breakJudge() ? ", WITH A BROKEN JUDGE" : ""));
        firstCycle.forEach(out::println);
        out.flush();
    }

    void fault(Fault fault, FaultOutcome outcome, History history) {
        var how = switch (outcome.kind()) {
            case STRUCK -> "";
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
