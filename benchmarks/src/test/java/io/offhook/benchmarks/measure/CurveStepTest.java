package io.offhook.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.measure.MeasurementDetails.Times;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveStepTest {

    @ParameterizedTest
    @CsvSource({"2,12", "50,300", "100,400", "2000,400", "0.01,1"})
    void a_step_lasts_six_seconds_and_has_no_more_than_400_phones(double rate, int phones) {
        assertThat(CurveStep.phones(rate, 6, 400)).isEqualTo(phones);
    }

    @Test
    void rates_rise() {
        assertThat(CurveStep.rates()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_median_of_ten_times_the_best_ends_the_curve() {
        assertThat(CurveStep.isOverloaded(List.of(step(15, 12), step(40, 30)))).isFalse();
        assertThat(CurveStep.isOverloaded(List.of(step(15, 12), step(140, 30)))).isFalse();
        assertThat(CurveStep.isOverloaded(List.of(step(15, 12), step(40, 30), step(151, 30))))
                .isTrue();
        assertThat(CurveStep.isOverloaded(List.of(step(15, 12), step(40, 151)))).isTrue();
    }

    @Test
    void times_that_nobody_would_notice_are_no_queue() {
        assertThat(CurveStep.isOverloaded(List.of(step(2, 1), step(90, 1)))).isFalse();
        assertThat(CurveStep.isOverloaded(List.of(step(90, 1)))).isFalse();
    }

    @Test
    void a_failure_ends_the_curve() {
        var times = new Times(1, 10, 20, 30);
        var failed = new CurveStep(50, CpuCost.of(Map.of()), times, times, Map.of("refused: BUSY", 1L));

        assertThat(CurveStep.isOverloaded(List.of(step(10, 10), failed))).isTrue();
    }

    private static CurveStep step(double code, double redemption) {
        return new CurveStep(
                10,
                CpuCost.of(Map.of("kafka", 1.0)),
                new Times(1, code, 2 * code, 3 * code),
                new Times(1, redemption, 2 * redemption, 3 * redemption),
                Map.of());
    }
}
