package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import java.util.List;

/** One invariant. */
@FunctionalInterface
interface Rule {

    /** Every violation of the rule; empty if there is none. */
    List<Violation> check(Evidence evidence);
}
