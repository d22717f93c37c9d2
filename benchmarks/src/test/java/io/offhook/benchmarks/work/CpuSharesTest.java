package io.offhook.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuSharesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void what_was_spent_is_the_difference_of_two_readings() {
        var spent = CpuShares.between(
                Map.of("kafka", SECOND, "postgresql", SECOND),
                Map.of("kafka", Duration.ofMillis(1_300), "postgresql", SECOND));

        assertThat(spent).isEqualTo(Map.of("kafka", Duration.ofMillis(300), "postgresql", Duration.ZERO));
        assertThat(CpuShares.total(spent)).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void a_process_that_has_begun_or_ended_between_them_spent_nothing() {
        var spent = CpuShares.between(Map.of("ended", SECOND), Map.of("begun", SECOND, "ended", Duration.ZERO));

        assertThat(spent).isEqualTo(Map.of("begun", Duration.ZERO, "ended", Duration.ZERO));
    }

    @Test
    void it_is_divided_among_the_operations() {
        assertThat(CpuShares.millisEach(Map.of("kafka", SECOND), 400)).isEqualTo(Map.of("kafka", 2.5));
        assertThat(CpuShares.millisEach(Map.of("kafka", SECOND), 0)).isEqualTo(Map.of("kafka", 0.0));
    }

    @Test
    void it_is_a_part_of_one_core() {
        var wall = Duration.ofSeconds(40);

        assertThat(CpuShares.percentOfCore(Map.of("kafka", SECOND), wall)).isEqualTo(Map.of("kafka", 2.5));
        assertThat(CpuShares.percentOfCore(Duration.ofSeconds(80), wall)).isEqualTo(200);
    }
}
