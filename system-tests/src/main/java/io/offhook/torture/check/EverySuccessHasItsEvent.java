package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.StoredEvent;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Observed.Accepted;
import java.util.ArrayList;
import java.util.List;

/** R2: each accepted attempt has a {@code CodeRedeemed} with this code, this certificate and this phone. */
final class EverySuccessHasItsEvent implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        var redemptions = evidence.redemptions();
        var violations = new ArrayList<Violation>();
        for (var attempt : evidence.attempts()) {
            if (attempt.observed() instanceof Accepted accepted) {
                var events = attempt.codeId() == null
                        ? List.<StoredEvent>of()
                        : redemptions.getOrDefault(attempt.codeId(), List.of());
                if (events.stream().noneMatch(event -> matches(event, attempt, accepted))) {
                    violations.add(new Violation(
                            "R2",
                            "device %s was accepted at %s by %s with code %s as phone %s, and no event says so"
                                    .formatted(
                                            attempt.caller().mac(),
                                            attempt.endedAt(),
                                            attempt.replica(),
                                            attempt.codeId(),
                                            accepted.phoneId())));
                }
            }
        }
        return violations;
    }

    private static boolean matches(StoredEvent event, Attempt attempt, Accepted accepted) {
        return event.text("certificateFingerprint").equals(attempt.caller().certificate())
                && event.text("phoneId").equals(accepted.phoneId())
                && event.text("deviceName").equals(accepted.deviceName());
    }
}
