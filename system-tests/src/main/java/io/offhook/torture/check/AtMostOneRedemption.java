package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import java.util.List;

/** R1: a code is redeemed at most once. */
final class AtMostOneRedemption implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        return evidence.redemptions().entrySet().stream()
                .filter(code -> code.getValue().size() > 1)
                .map(code -> new Violation(
                        "R1",
                        "code %s was redeemed %d times"
                                .formatted(code.getKey(), code.getValue().size())))
                .toList();
    }
}
