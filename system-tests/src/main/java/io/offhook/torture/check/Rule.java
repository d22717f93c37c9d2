package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import java.util.List;

/** One invariant. */
@FunctionalInterface
interface Rule {

    /** Every violation of it; none if all is well. */
    List<Violation> judge(Evidence evidence);
}
