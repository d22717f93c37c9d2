package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Observed.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** R3: a code is accepted from one certificate only, and never from one that is not genuine. */
final class RedeemedCodesStayWithTheirDevice implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        evidence.attemptsByCode().forEach((code, attempts) -> {
            var accepted = attempts.stream()
                    .filter(each -> each.observed() instanceof Accepted)
                    .map(Attempt::caller)
                    .collect(Collectors.toSet());
            if (accepted.size() > 1) {
                violations.add(
                        new Violation("R3", "code %s was accepted from %d devices".formatted(code, accepted.size())));
            }
        });
        for (var attempt : evidence.attempts()) {
            if (attempt.observed() instanceof Accepted && !attempt.caller().genuine()) {
                violations.add(new Violation(
                        "R3",
                        "a forged certificate for %s was accepted with code %s"
                                .formatted(attempt.caller().mac(), attempt.codeId())));
            }
        }
        return violations;
    }
}
