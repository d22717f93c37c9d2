package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** R5, Redis: every code in the gate exists, and every key expires. Codes may be missing or stale. */
final class GateKnowsOnlyRealCodes implements Rule {

    private static final Duration MAX_LEASE = Duration.ofSeconds(10);

    @Override
    public List<Violation> check(Evidence evidence) {
        var fingerprints = evidence.readModels().fingerprints();
        var violations = new ArrayList<Violation>();
        for (var each : evidence.gate()) {
            if (each.millisLeft() < 0) {
                violations.add(new Violation("R5", "the key %s in Redis never expires".formatted(each.key())));
            }
            if (each.codeId() == null) {
                if (each.millisLeft() > MAX_LEASE.toMillis()) {
                    violations.add(new Violation(
                            "R5", "the lease %s expires in %d ms".formatted(each.key(), each.millisLeft())));
                }
            } else if (each.phoneId() == null || !each.phoneId().equals(fingerprints.get(each.codeId()))) {
                violations.add(
                        new Violation("R5", "Redis has code %s and the database does not".formatted(each.codeId())));
            }
        }
        return violations;
    }
}
