package io.offhook.torture.run;

import io.offhook.torture.check.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How it went.
 *
 * @param faults how many struck, by number
 * @param redemptions codes that were used up, by the events
 * @param attempts tries of all phones
 * @param refusals by reason, silence among them
 * @param neverFired faults that were armed and never struck
 * @param skipped faults this machine cannot do
 * @param notes what the harness did beside the plan, such as restarting a replica that had given up
 * @param convergence how long it took until all was published, once the faults were over
 */
public record TortureReport(
        TortureOptions order,
        Map<Integer, Integer> faults,
        long redemptions,
        long attempts,
        Map<String, Long> refusals,
        List<Violation> violations,
        List<String> neverFired,
        List<String> skipped,
        List<String> notes,
        Duration convergence) {

    /** Nothing was wrong, and what was armed struck. */
    public boolean isProof() {
        return violations.isEmpty() && neverFired.isEmpty();
    }
}
