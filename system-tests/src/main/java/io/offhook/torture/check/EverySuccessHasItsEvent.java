package io.offhook.torture.check;

import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Saw.Accepted;
import java.util.ArrayList;
import java.util.List;

/** R2: what a phone was promised is on record: this code, this certificate, this phone. */
final class EverySuccessHasItsEvent implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        var redemptions = evidence.redemptions();
        var violations = new ArrayList<Violation>();
        for (var attempt : evidence.attempts()) {
            if (attempt.saw() instanceof Accepted promise) {
                var events = attempt.codeId() == null
                        ? List.<StoredEvent>of()
                        : redemptions.getOrDefault(attempt.codeId(), List.of());
                if (events.stream().noneMatch(event -> says(event, attempt, promise))) {
                    violations.add(new Violation(
                            "R2",
                            "device %s was told at %s by %s that code %s made it phone %s, and no event says so"
                                    .formatted(
                                            attempt.caller().mac(),
                                            attempt.endedAt(),
                                            attempt.replica(),
                                            attempt.codeId(),
                                            promise.phoneId())));
                }
            }
        }
        return violations;
    }

    private static boolean says(StoredEvent event, Attempt attempt, Accepted promise) {
        return event.text("certificateFingerprint").equals(attempt.caller().certificate())
                && event.text("phoneId").equals(promise.phoneId())
                && event.text("deviceName").equals(promise.deviceName());
    }
}
