package io.offhook.torture.workload;

import java.util.random.RandomGenerator;

/** The scenarios for one code. The weights make it likely that a fault hits a pending redemption. */
enum ScenarioKind {
    REDEEM(20),
    LOSE_THE_ANSWER(20),
    ASK_AGAIN(12),
    RACE(20),
    WRONG_MODEL_FIRST(8),
    CLONE_AFTERWARDS(8),
    WITHDRAWN_MEANWHILE(6),
    TYPO_AND_GUESS(6);

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
