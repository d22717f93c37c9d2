package io.offhook.torture.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioKindTest {

    @ParameterizedTest
    @CsvSource({
        "0,REDEEM",
        "59,REDEEM",
        "60,LOSE_THE_ANSWER",
        "69,LOSE_THE_ANSWER",
        "70,ASK_AGAIN",
        "78,RACE",
        "84,WRONG_MODEL_FIRST",
        "88,CLONE_AFTERWARDS",
        "92,WITHDRAWN_MEANWHILE",
        "96,TYPO_AND_GUESS",
        "99,TYPO_AND_GUESS"
    })
    void the_weights_add_up_to_100(int drawn, ScenarioKind kind) {
        assertThat(ScenarioKind.pick(drawing(drawn))).isEqualTo(kind);
    }

    @Test
    void the_same_seed_gives_the_same_scenarios_and_all_of_them() {
        var counts = new EnumMap<ScenarioKind, Integer>(ScenarioKind.class);
        var first = new SplittableRandom(42);
        var second = new SplittableRandom(42);
        for (var i = 0; i < 1_000; i++) {
            var kind = ScenarioKind.pick(first);
            assertThat(ScenarioKind.pick(second)).isEqualTo(kind);
            counts.merge(kind, 1, Integer::sum);
        }

        assertThat(counts).containsOnlyKeys(ScenarioKind.values());
    }

    private static RandomGenerator drawing(int number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int nextInt(int bound) {
                assertThat(bound).isEqualTo(100);
                return number;
            }
        };
    }
}
