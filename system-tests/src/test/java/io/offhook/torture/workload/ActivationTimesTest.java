package io.offhook.torture.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ActivationTimesTest {

    private final ActivationTimes times = new ActivationTimes();

    @Test
    void the_99th_percentile_is_that_of_the_99th_of_a_hundred() {
        for (int i = 1; i <= 2_000; i++) {
            times.add(System.nanoTime() - Duration.ofSeconds(i <= 20 ? 100 : 1).toNanos());
        }

        var all = times.all();

        assertThat(all.phones()).isEqualTo(2_000);
        assertThat(all.median()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        assertThat(all.p99()).isLessThan(Duration.ofSeconds(100));
        assertThat(all.longest()).isGreaterThanOrEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void a_span_has_the_phones_that_succeeded_in_it() {
        times.add(System.nanoTime());
        long then = System.nanoTime();
        times.add(then);
        times.add(then);

        assertThat(times.since(then).phones()).isEqualTo(2);
        assertThat(times.all().phones()).isEqualTo(3);
    }

    @Test
    void nobody_took_no_time() {
        assertThat(times.all()).hasToString("0 good phones: median 0 ms, p99 0 ms, longest 0 ms");
    }
}
