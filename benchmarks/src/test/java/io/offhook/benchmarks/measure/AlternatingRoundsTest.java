package io.offhook.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.http.Json;
import io.offhook.testpki.KeyType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlternatingRoundsTest {

    @Test
    void the_median_round_counts_and_the_ratio_is_to_the_bound() {
        var rounds = new AlternatingRounds();
        rounds.add(round(100), round(80));
        rounds.add(round(1), round(2));
        rounds.add(round(200), round(60));

        var measured = rounds.measured(SpeedTarget.P1, "redemptions");

        assertThat(measured.value()).isEqualTo(60);
        assertThat(measured.bound()).hasValue(100);
        assertThat(measured.ratio()).hasValue(0.6);
        assertThat(rounds.details().stack().failed()).containsEntry("refused: BUSY", 3L);
    }

    @Test
    void a_bound_that_was_not_measured_gives_no_ratio() {
        assertThat(new AlternatingRounds()
                        .measured(SpeedTarget.P1, "redemptions")
                        .ratio())
                .isEmpty();
    }

    @Test
    void programs_find_target_value_bound_ratio_and_unit_on_one_line() throws Exception {
        var rounds = new AlternatingRounds();
        rounds.add(round(100), round(80));
        var load = new LoadSettings(100, 4, new PhoneModel("8845"), KeyType.EC);
        var settings = new MeasurementSettings(
                List.of(SpeedTarget.P2), load, 5, TlsEngine.JDK, Optional.empty(), new ConsoleLoad(1, 1));

        var measured = rounds.measured(SpeedTarget.P2, "redemptions");
        var json = new ObjectMapper().readTree(Json.compact(MeasurementLine.of(settings, measured)));

        assertThat(json.at("/value").asDouble()).isEqualTo(80);
        assertThat(json.at("/bound").asDouble()).isEqualTo(100);
        assertThat(json.at("/ratio").asDouble()).isEqualTo(0.8);
        assertThat(json.at("/unit").asText()).isEqualTo("1/s");
        assertThat(json.at("/details/stack/cpuMillisPerOperation/activation").asDouble())
                .isEqualTo(2);
        assertThat(json.at("/details/stack/cpuMillisTotal").asDouble()).isEqualTo(2);
        assertThat(json.at("/details/stack/perSecond/0").asDouble()).isEqualTo(80);
        assertThat(json.at("/details").has("keptConnections")).isFalse();
        assertThat(json.path("target").asText()).isEqualTo("P2");
        assertThat(json.at("/conditions").has("seconds")).isFalse();
        assertThat(json.at("/conditions/warmUp").asInt()).isEqualTo(50);
        assertThat(settings.perRound()).isEqualTo(10);
    }

    private static Round round(double perSecond) {
        var times = new Latencies.Summary(10, 1, 2, 3, 4, 5, perSecond);
        return new Round(times, Map.of("refused: BUSY", 1L), Map.of("activation", 2.0));
    }
}
