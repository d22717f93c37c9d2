package io.offhook.torture.check;

import java.util.List;

/** Nothing that is published, logged or put into Redis holds the digits of a code. */
final class DigitsStayHome implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        return evidence.leaks().stream()
                .map(where -> new Violation("secrets", "digits of a code in " + where))
                .toList();
    }
}
