package io.offhook.torture.workload;

import java.util.random.RandomGenerator;

/** The scenarios for one code. Most phones do nothing but redeem, as in a fleet; at a hundred a second every other kind happens several
 * times a second. */
enum ScenarioKind {
    REDEEM(60),
    LOSE_THE_ANSWER(10),
    ASK_AGAIN(8),
    RACE(6),
    WRONG_MODEL_FIRST(4),
    CLONE_AFTERWARDS(4),
    WITHDRAWN_MEANWHILE(4),
    TYPO_AND_GUESS(4);

    private static final int ALL = 100;

    private final int percent;

    ScenarioKind(int percent) {
        this.percent = percent;
    }

    static ScenarioKind pick(RandomGenerator random) {
        int left = random.nextInt(ALL);
        for (var each : values()) {
            left -= each.percent;
            if (left < 0) {
                return each;
            }
        }
        return REDEEM;
    }
}
