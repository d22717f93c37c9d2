package io.offhook.phone.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void percentiles_are_in_milliseconds_and_throughput_in_phones_a_second() {
        var figure = new Figure();
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
        assertThat(new Figure().summary()).isEqualTo(new Figure.Summary(0, 0, 0, 0, 0, 0, 0));
    }
}
