package io.offhook.torture.check;

import java.util.List;

/** All rules, and nothing but the rules. */
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
            new SilenceMeansEither(),
            new DigitsStayHome());

    private Checker() {}

    public static List<Violation> judge(Evidence evidence) {
        return RULES.stream().flatMap(rule -> rule.judge(evidence).stream()).toList();
    }
}
