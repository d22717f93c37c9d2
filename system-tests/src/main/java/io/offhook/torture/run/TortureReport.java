package io.offhook.torture.run;

import io.offhook.torture.check.Violation;
import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.workload.ActivationTimes.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The result of a run.
 *
 * @param faults how many were injected, by number
 * @param redemptions redeemed codes, by the events
 * @param storm the time in which phones began to redeem
 * @param attempts of all phones
 * @param times of good phones
 * @param refusals by reason, {@code NO_ANSWER} included
 * @param deadLetters records that a consumer parked or sent to a dead-letter topic
 * @param neverFired faults that were armed and never fired
 * @param skipped faults that this machine cannot do
 * @param notes what the harness did outside the plan, such as restarting a replica
 * @param convergence the time from the last fault until every event was published
 */
public record TortureReport(
        TortureOptions options,
        Map<Integer, Integer> faults,
        long redemptions,
        Duration storm,
        long attempts,
        Times times,
        Map<String, Long> refusals,
        List<Violation> violations,
        List<DeadLetter> deadLetters,
        List<String> neverFired,
        List<String> skipped,
        List<String> notes,
        Duration convergence) {

    /** Redemptions a second of the storm. */
    public double rate() {
        return redemptions * 1_000.0 / Math.max(1, storm.toMillis());
    }

    /** Whether there is no violation, and every armed fault fired. */
    public boolean isProof() {
        return violations.isEmpty() && neverFired.isEmpty();
    }
}
