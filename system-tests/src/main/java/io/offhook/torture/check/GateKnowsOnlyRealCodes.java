package io.offhook.torture.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** R5, Redis: the gate may forget and be stale, but it invents nothing, and what it knows goes by itself. */
final class GateKnowsOnlyRealCodes implements Rule {

    private static final Duration LONGEST_LEASE = Duration.ofSeconds(10);

    @Override
    public List<Violation> judge(Evidence evidence) {
        var fingerprints = evidence.readModels().fingerprints();
        var violations = new ArrayList<Violation>();
        for (var each : evidence.gate()) {
            if (each.millisLeft() < 0) {
                violations.add(new Violation("R5", "Redis would keep %s for ever".formatted(each.key())));
            }
            if (each.codeId() == null) {
                if (each.millisLeft() > LONGEST_LEASE.toMillis()) {
                    violations.add(new Violation(
                            "R5", "the lease %s has %d ms left".formatted(each.key(), each.millisLeft())));
                }
            } else if (each.phoneId() == null || !each.phoneId().equals(fingerprints.get(each.codeId()))) {
                violations.add(
                        new Violation("R5", "Redis knows code %s, the database does not".formatted(each.codeId())));
            }
        }
        return violations;
    }
}
