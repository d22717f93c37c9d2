package io.offhook.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementTest {

    @ParameterizedTest
    @CsvSource({"4000,5,2000,400", "100,5,50,10", "7,5,3,1", "3,5,1,1", "1,5,0,1", "10,1,5,5"})
    void half_of_the_phones_are_for_warm_up_and_the_rest_are_shared_by_the_rounds(
            int phones, int rounds, int warmUp, int perRound) {
        var load = new LoadSettings(phones, 16, new PhoneModel("8845"), KeyType.EC);
        var settings = new MeasurementSettings(
                List.of(SpeedTarget.P1), load, rounds, TlsEngine.JDK, Optional.empty(), new ConsoleLoad(1, 1));

        assertThat(settings.warmUp()).isEqualTo(warmUp);
        assertThat(settings.perRound()).isEqualTo(perRound);
    }

    @ParameterizedTest
    @CsvSource({"4000,5,400,5,5", "400,3,66,3,3", "16000,2,400,20,20", "7,5,1,3,4", "1,5,1,0,1"})
    void few_phones_are_measured_in_as_many_waves_as_rounds(
            int phones, int rounds, int size, int warmUps, int measured) {
        var load = new LoadSettings(phones, 16, new PhoneModel("8845"), KeyType.EC);
        var settings = new MeasurementSettings(
                List.of(SpeedTarget.P2), load, rounds, TlsEngine.JDK, Optional.empty(), new ConsoleLoad(1, 1));

        var waves = Wave.of(settings, 400);

        assertThat(waves).allMatch(wave -> wave.to() - wave.from() == size);
        assertThat(waves.stream().filter(wave -> !wave.counts())).hasSize(warmUps);
        assertThat(waves.stream().filter(Wave::counts)).hasSize(measured);
    }

    @ParameterizedTest
    @CsvSource({"'',0", "'7',7", "'1,2',1.5", "'3,1,2',2", "'1000,1,2',2", "'4,1,3,2',2.5"})
    void the_median_is_the_middle_or_the_mean_of_the_two_middle_values(String values, double median) {
        var rounds = new ArrayList<Round>();
        for (var value : values.split(",")) {
            if (!value.isEmpty()) {
                rounds.add(round(Double.parseDouble(value)));
            }
        }

        assertThat(AlternatingRounds.median(rounds, Round::perSecond)).isEqualTo(median);
    }

    @Test
    void values_and_ratio_have_three_decimals() {
        var measured = Measurement.of(SpeedTarget.P1, "redemptions", 1.0 / 3, 2.0 / 3, "1/s", details());

        assertThat(measured.value()).isEqualTo(0.333);
        assertThat(measured.bound()).hasValue(0.667);
        assertThat(measured.ratio()).hasValue(0.5);
    }

    @Test
    void a_process_that_one_round_did_not_see_cost_nothing_there() {
        var rounds = new AlternatingRounds();
        rounds.add(round(1), new Round(summary(1), Map.of(), Map.of("activation", 2.0)));
        rounds.add(round(1), new Round(summary(1), Map.of(), Map.of()));

        assertThat(rounds.details().stack().cost().cpuMillisPerOperation()).isEqualTo(Map.of("activation", 1.0));
    }

    @Test
    void the_total_is_the_sum_over_the_processes() {
        var cost = CpuCost.of(new TreeMap<>(Map.of("activation", 1.25, "kafka", 0.5, "client", 0.0)));

        assertThat(cost.cpuMillisTotal()).isEqualTo(1.75);
        assertThat(cost.text()).contains("activation 1.25, kafka 0.5; total 1.75");
        assertThat(CpuCost.of(Map.of()).text()).isEmpty();
    }

    @Test
    void a_file_of_many_phones_has_their_rate_and_cost_and_its_own_time() {
        var file = new Latencies.Summary(1, 2_000, 2_000, 2_000, 2_000, 2_000, 0.5);

        var round = new Round(file, Map.of(), Map.of("kafka", 500.0)).ofParts(1_000);

        assertThat(round.perSecond()).isEqualTo(500);
        assertThat(round.cost()).isEqualTo(Map.of("kafka", 0.5));
        assertThat(round.figure().p50()).isEqualTo(2_000);
    }

    @Test
    void a_file_that_failed_has_no_rate() {
        var none = new Latencies.Summary(0, 0, 0, 0, 0, 2_000, 0);

        assertThat(new Round(none, Map.of("refused", 1L), Map.of())
                        .ofParts(1_000)
                        .perSecond())
                .isZero();
    }

    @Test
    void details_take_other_measurements_with_them() {
        var kept = Measurement.of(SpeedTarget.P5, "TVS verifications on open connections", 2, 4, "1/s", details());
        var resumed =
                Measurement.of(SpeedTarget.P5, "TVS verifications with a resumed session", 3, 4, "1/s", details());

        var all = details().with(kept, Optional.empty(), resumed);

        assertThat(all.keptConnections().orElseThrow())
                .returns(OptionalDouble.of(0.5), MeasurementDetails.Figure::ratio)
                .returns("1/s", MeasurementDetails.Figure::unit);
        assertThat(all.ellipticCurve()).isEmpty();
        assertThat(all.resumed().orElseThrow()).returns(3.0, MeasurementDetails.Figure::value);
    }

    private static MeasurementDetails.Alternating details() {
        return new AlternatingRounds().details();
    }

    private static Round round(double perSecond) {
        return new Round(summary(perSecond), Map.of(), Map.of());
    }

    private static Latencies.Summary summary(double perSecond) {
        return new Latencies.Summary(1, 1, 1, 1, 1, 1, perSecond);
    }
}
