package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import java.util.List;

/** Secrets: no event, no log and no key in Redis has the digits of a code. */
final class DigitsStaySecret implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        return evidence.leaks().stream()
                .map(where -> new Violation("secrets", "digits of a code in " + where))
                .toList();
    }
}
