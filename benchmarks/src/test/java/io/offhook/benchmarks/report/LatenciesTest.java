package io.offhook.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentiles_are_in_milliseconds_and_throughput_in_phones_a_second() {
        var figure = new Latencies();
        for (var i = 1; i <= 100; i++) {
            figure.add(Duration.ofMillis(i));
        }
        figure.over(Duration.ofSeconds(4));
        var summary = figure.summary();
        assertThat(summary.count()).isEqualTo(100);
        assertThat(summary.p50()).isCloseTo(50, within(0.1));
        assertThat(summary.p95()).isCloseTo(95, within(0.1));
        assertThat(summary.p99()).isCloseTo(99, within(0.1));
        assertThat(summary.max()).isCloseTo(100, within(0.2));
        assertThat(summary.perSecond()).isEqualTo(25.0);
    }

    @Test
    void nothing_measured_is_nothing_not_a_crash() {
        assertThat(new Latencies().summary()).isEqualTo(new Latencies.Summary(0, 0, 0, 0, 0, 0, 0));
    }
}
