package io.offhook.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.measure.MeasurementDetails.Resident;
import io.offhook.benchmarks.measure.MeasurementDetails.Times;
import io.offhook.benchmarks.report.Latencies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasurementTextTest {

    private static final Times NONE = new Times(0, 0, 0, 0);

    @Test
    void a_target_is_a_row_with_its_cost_and_its_failures_below() {
        var rounds = new AlternatingRounds();
        rounds.add(round(100, Map.of()), round(80, Map.of("refused: BUSY", 2L)));

        var lines = MeasurementText.lines(rounds.measured(SpeedTarget.P1, "redemptions with handshake"));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).replaceAll(" +", " ")).isEqualTo("P1 redemptions with handshake 80.0 100.0 0.80 1/s");
        assertThat(lines.get(1)).isEqualTo("    CPU ms each: activation 2.0; total 2.0");
        assertThat(lines.get(2)).isEqualTo("    failed 2 x refused: BUSY");
    }

    @Test
    void a_target_that_is_not_measured_in_turns_is_a_row_alone() {
        var details = new MeasurementDetails.WithManyCodes(1_000, 1_000_000, 3, 4, 100, CpuCost.of(Map.of()), 0);
        var measurement = Measurement.of(SpeedTarget.P8, "redemption p50", 2, 1, "ms", details);

        assertThat(MeasurementText.lines(measurement)).hasSize(1);
        assertThat(measurement.ratio()).hasValue(2);
    }

    @Test
    void a_value_without_a_bound_has_no_ratio() {
        var details = new MeasurementDetails.Idle(60, Map.of("kafka", 4.25), 3);

        var lines =
                MeasurementText.lines(Measurement.alone(SpeedTarget.IDLE, "idle stack", 4.25, "% of a core", details));

        assertThat(lines.get(0).replaceAll(" +", " ")).isEqualTo("IDLE idle stack 4.3 - - % of a core");
        assertThat(lines.get(1)).isEqualTo("    % of a core: kafka 4.25; target 3.0");
    }

    @Test
    void memory_is_a_line_for_each_process() {
        var details = new MeasurementDetails.Memory(Map.of("kafka", new Resident(310.5, Optional.of(300.2))));

        var lines = MeasurementText.lines(Measurement.alone(SpeedTarget.MEMORY, "memory", 0, "MB", details));

        assertThat(lines.get(1)).isEqualTo("    kafka          RSS   310.5, PSS   300.2");
    }

    @Test
    void a_curve_is_a_row_for_each_rate() {
        var times = new Times(20, 10, 20, 30);
        var step = new CurveStep(50, CpuCost.of(Map.of("kafka", 1.5, "client", 0.5)), times, times, Map.of());
        var details = new MeasurementDetails.Curve(80, List.of(step));

        var lines = MeasurementText.lines(Measurement.alone(SpeedTarget.CURVE, "CPU per phone", 2, "ms", details));

        assertThat(lines.get(2).replaceAll(" +", " ").strip())
                .startsWith("50 2.00 10.0 20.0 10.0 20.0")
                .contains("kafka 1.50");
    }

    @Test
    void both_chains_of_p3_have_their_p99() {
        var details = new MeasurementDetails.ThroughServices(
                20, 10, new Times(1, 30, 64, 80), new Times(1, 40, 70, 90), NONE, NONE, CpuCost.of(Map.of()), Map.of());

        var lines = MeasurementText.lines(Measurement.of(SpeedTarget.P3, "slower p50", 40, 4, "ms", details));

        assertThat(lines).contains("    provision -> code: p50 30.0, p99 64.0, at most 80.0 ms");
        assertThat(lines).contains("    redeem -> configuration: p50 40.0, p99 70.0, at most 90.0 ms");
    }

    private static Round round(double perSecond, Map<String, Long> failures) {
        var times = new Latencies.Summary(10, 1, 2, 3, 4, 5, perSecond);
        return new Round(times, failures, Map.of("activation", 2.0, "kafka", 0.0));
    }
}
