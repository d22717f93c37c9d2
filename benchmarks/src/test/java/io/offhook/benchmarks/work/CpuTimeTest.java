package io.offhook.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void time_of_its_own_and_of_children_waited_for_is_added_up_whatever_the_name() {
        assertThat(CpuTime.ticks("42 (a (bad) name) S 1 1 1 0 -1 4 0 0 0 0 700 30 5 2 20 0 1 0 99"))
                .isEqualTo(737);
    }

    @Test
    void a_process_that_is_gone_has_spent_nothing() {
        assertThat(CpuTime.ofTree(Long.MAX_VALUE)).isEqualTo(Duration.ZERO);
    }

    @Test
    void work_shows_as_cost_of_the_client() {
        var meter = CpuMeter.of(Map.of());
        var before = meter.read();
        var threads = ManagementFactory.getThreadMXBean();
        var until = threads.getCurrentThreadCpuTime() + Duration.ofMillis(100).toNanos();
        while (threads.getCurrentThreadCpuTime() < until) {
            Thread.onSpinWait();
        }

        assertThat(meter.perOperation(before, 1))
                .containsOnlyKeys("client")
                .allSatisfy((name, millis) -> assertThat(millis).isPositive());
    }
}
