package io.offhook.torture.check;

import io.offhook.torture.evidence.Evidence;
import java.util.List;

/** Checks the evidence with every rule. */
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
            new EveryRevealIsOnRecord(),
            new DigitsStaySecret(),
            new AllServicesAgree());

    private Checker() {}

    public static List<Violation> check(Evidence evidence) {
        return RULES.stream().flatMap(rule -> rule.check(evidence).stream()).toList();
    }
}
