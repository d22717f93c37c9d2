package io.offhook.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.report.Latencies;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementTextTest {

    @Test
    void a_target_is_a_row_with_its_cost_and_its_failures_below() {
        var rounds = new AlternatingRounds();
        rounds.add(round(100, Map.of()), round(80, Map.of("refused: BUSY", 2L)));

        var lines = MeasurementText.lines(rounds.measured(SpeedTarget.P1, "redemptions with handshake"));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).replaceAll(" +", " ")).isEqualTo("P1 redemptions with handshake 80.0 100.0 0.80 1/s");
        assertThat(lines.get(1)).isEqualTo("    CPU ms each: activation 2.0");
        assertThat(lines.get(2)).isEqualTo("    failed 2 x refused: BUSY");
    }

    @Test
    void a_target_that_is_not_measured_in_turns_is_a_row_alone() {
        var details = new MeasurementDetails.WithManyCodes(1_000, 1_000_000, 3, 4, 100, 0);
        var measurement = Measurement.of(SpeedTarget.P8, "redemption p50", 2, 1, "ms", details);

        assertThat(MeasurementText.lines(measurement)).hasSize(1);
        assertThat(measurement.ratio()).isEqualTo(2);
    }

    private static Round round(double perSecond, Map<String, Long> failures) {
        var times = new Latencies.Summary(10, 1, 2, 3, 4, 5, perSecond);
        return new Round(times, failures, Map.of("activation", 2.0, "kafka", 0.0));
    }
}
