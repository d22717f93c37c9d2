package io.offhook.torture.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.stack.service.Service;
import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.replica.CrashPoint;
import io.offhook.torture.installation.BytemanRule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FaultCatalogueTest {

    private static final Set<Service> ALL = EnumSet.allOf(Service.class);

    @Test
    void a_service_that_does_not_run_has_no_faults() {
        assertThat(FaultCatalogue.chosen(Set.of(20, 21, 22, 23), false, Set.of(Service.ACTIVATION), 1))
                .extracting(Fault::title)
                .containsExactly("activation: rolling upgrade of all replicas");
        assertThat(FaultCatalogue.chosen(Set.of(20, 21, 22), false, ALL, 3)).hasSize(13);
    }

    @Test
    void without_numbers_every_fault_is_chosen_and_no_title_occurs_twice() {
        var all = FaultCatalogue.chosen(Set.of(), false, ALL, 3);

        assertThat(all)
                .extracting(Fault::number)
                .contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24);
        assertThat(all).extracting(Fault::title).doesNotHaveDuplicates();
    }

    @Test
    void numbers_choose_faults_and_unknown_numbers_choose_none() {
        assertThat(FaultCatalogue.chosen(Set.of(10, 11), false, ALL, 3))
                .extracting(Fault::number)
                .containsOnly(10, 11);
        assertThat(FaultCatalogue.chosen(Set.of(99), false, ALL, 3)).isEmpty();
    }

    @Test
    void without_the_database_only_faults_of_redis_and_of_callers_remain() {
        assertThat(FaultCatalogue.chosen(Set.of(), true, ALL, 3))
                .extracting(Fault::number)
                .containsOnly(7, 8, 9, 16);
        assertThat(FaultCatalogue.chosen(Set.of(1), true, ALL, 3)).isEmpty();
    }

    @Test
    void every_crash_point_has_a_rule_with_its_number_of_passes() {
        for (var fault : FaultCatalogue.chosen(Set.of(), false, ALL, 3)) {
            if (fault instanceof CrashPoint(var number, var title, var rule, var everywhere)) {
                var text = BytemanRule.of(rule, Map.of("passes", "3")).text();

                assertThat(text).contains("RULE ", "ENDRULE").doesNotContain("${");
            }
        }
    }

    @Test
    void a_rule_without_its_values_is_refused() {
        assertThatCode(() -> BytemanRule.of("broken-judge", Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> BytemanRule.of("clock-off", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clock-off");
        assertThatThrownBy(() -> BytemanRule.of("none", Map.of())).hasMessageContaining("none.btm");
    }

    @Test
    void a_random_time_is_within_its_bounds() {
        var random = new SplittableRandom(1);
        for (var i = 0; i < 1_000; i++) {
            assertThat(FaultContext.seconds(random, 2, 3)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        }
        assertThat(FaultContext.seconds(random, 4, 4)).isEqualTo(Duration.ofSeconds(4));
        assertThat(FaultContext.text(Duration.ofMillis(1_250))).matches("1.[23] s");
    }
}
