package io.offhook.torture.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.torture.fault.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final List<Fault> ALL = FaultCatalogue.chosen(Set.of(), false, Set.of(), 1);

    @Test
    void the_same_seed_plans_the_same_faults_with_the_same_choices() {
        assertThat(choices(7, 60)).isEqualTo(choices(7, 60));
    }

    @Test
    void another_seed_plans_another_order() {
        assertThat(choices(7, 10)).isNotEqualTo(choices(8, 10));
    }

    @Test
    void every_fault_comes_once_before_any_comes_twice() {
        var plan = new FaultPlan(ALL, 3);

        for (int cycle = 0; cycle < 3; cycle++) {
            assertThat(IntStream.range(0, ALL.size()).mapToObj(i -> plan.next().fault()))
                    .containsExactlyInAnyOrderElementsOf(ALL);
        }
    }

    @Test
    void the_list_has_every_fault_that_the_proof_names() {
        assertThat(ALL.stream().map(Fault::number).distinct().sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 19, 24);
    }

    @Test
    void a_broken_judge_gets_no_fault_that_waits_for_the_judge() {
        assertThat(FaultCatalogue.chosen(Set.of(), true, Set.of(), 1).stream().map(Fault::number))
                .isNotEmpty()
                .doesNotContain(2, 3, 4, 6);
    }

    private static List<String> choices(long seed, int count) {
        var plan = new FaultPlan(ALL, seed);
        return IntStream.range(0, count)
                .mapToObj(i -> plan.next())
                .map(planned -> planned.fault().title() + planned.random().nextLong())
                .toList();
    }
}
