package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import java.util.List;

/** Judges the evidence by the ten rules. */
public final class Checker {

    private static final List<Rule> RULES = List.of(
            new AtMostOneRedemption(),
            new EverySuccessHasItsEvent(),
            new RedeemedCodesStayWithTheirDevice(),
            new SameDeviceSameAnswer(),
            new EveryEventIsPublished(),
            new ReadModelsEqualTheEvents(),
            new GateKnowsOnlyRealCodes(),
            new NoValidCodeIsLost(),
            new TimeoutMeansUnknown(),
            new DigitsStaySecret());

    private Checker() {}

    public static List<Violation> judge(Evidence evidence) {
        return RULES.stream().flatMap(rule -> rule.judge(evidence).stream()).toList();
    }
}
