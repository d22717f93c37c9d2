package io.offhook.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.http.Json;
import io.offhook.testpki.KeyType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadReportTest {

    private static final Map<LoadStage, Latencies.Summary> FIGURES =
            Map.of(LoadStage.REDEMPTION, new Latencies.Summary(2, 8.25, 9, 9.5, 10, 20, 100));

    @Test
    void alike_failures_are_counted_together() {
        var report = report(
                3,
                new PhoneOutcome.Configured(),
                new PhoneOutcome.Refused("UNKNOWN"),
                new PhoneOutcome.Failed("reset"),
                new PhoneOutcome.Failed("reset"));
        assertThat(report.everyPhoneIsUp()).isFalse();
        assertThat(LoadReportText.lines(report))
                .contains("1 of 4 phones configured, 3 temporary refusals")
                .contains("refused 1 x UNKNOWN")
                .contains("failed 2 x reset");
    }

    @Test
    void a_stage_is_a_row_of_milliseconds() {
        var row = LoadReportText.lines(report(0, new PhoneOutcome.Configured())).get(1);
        assertThat(row.replaceAll(" +", " ")).isEqualTo("redemption with handshake 2 8.3 9.0 9.5 10.0 100.0");
    }

    @Test
    void for_programs_conditions_figures_and_outcomes_are_one_document() throws Exception {
        var report = report(1, new PhoneOutcome.Configured(), new PhoneOutcome.Refused("BUSY"));
        var json = new ObjectMapper().readTree(Json.text(LoadReportDocument.of(report)));
        assertThat(json.at("/conditions/keyType").asText()).isEqualTo("EC");
        assertThat(json.at("/figures/redemption/p50").asDouble()).isEqualTo(8.25);
        assertThat(json.at("/outcomes"))
                .hasToString("{\"configured\":1,\"refused\":{\"BUSY\":1},\"failed\":{},\"busy\":1}");
    }

    private static LoadReport report(long busy, PhoneOutcome... outcomes) {
        var settings = new LoadSettings(outcomes.length, 2, PhoneModel.parse("8845"), KeyType.EC);
        return LoadReport.of(settings, FIGURES, List.of(outcomes), busy);
    }
}
