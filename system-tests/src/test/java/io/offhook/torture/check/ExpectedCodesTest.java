package io.offhook.torture.check;

import static io.offhook.torture.check.EvidenceFixture.CODE;
import static io.offhook.torture.check.EvidenceFixture.DEVICE;
import static io.offhook.torture.check.EvidenceFixture.aLiveCode;
import static io.offhook.torture.check.EvidenceFixture.at;
import static io.offhook.torture.check.EvidenceFixture.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedCodesTest {

    @Test
    void without_events_there_is_no_code() {
        assertThat(ExpectedCodes.of(List.of())).isEmpty();
    }

    @Test
    void an_issued_code_is_live() {
        assertThat(ExpectedCodes.of(aLiveCode().stored)).isEqualTo(Map.of(CODE, row("LIVE", null)));
    }

    @ParameterizedTest
    @CsvSource({"CodeRedeemed,REDEEMED", "CodeReleased,RELEASED", "CodeExpired,EXPIRED"})
    void a_final_event_ends_it_at_its_time(String event, String status) {
        var evidence = aLiveCode();
        evidence.record(20, event, "{\"codeId\": \"%s\"}".formatted(CODE));

        assertThat(ExpectedCodes.of(evidence.stored)).isEqualTo(Map.of(CODE, row(status, at(20))));
    }

    @Test
    void an_event_that_changes_no_code_is_ignored() {
        var evidence = aLiveCode();
        evidence.record(20, "RedemptionRefused", "{\"reason\": \"UNKNOWN\"}");
        evidence.record(21, "CodeViewed", "{\"codeId\": \"%s\"}".formatted(CODE));

        assertThat(ExpectedCodes.of(evidence.stored)).isEqualTo(Map.of(CODE, row("LIVE", null)));
    }

    @Test
    void the_end_of_an_unknown_code_makes_no_row() {
        var evidence = new EvidenceFixture();
        evidence.redeemedBy(DEVICE, 10);

        assertThat(ExpectedCodes.of(evidence.stored)).isEmpty();
    }

    @Test
    void a_code_for_one_device_has_its_mac() {
        var evidence = new EvidenceFixture();
        var bound = UUID.randomUUID();
        evidence.record(0, "CodeIssued", """
            {"codeId": "%s", "phoneId": "%s", "deviceName": "SEP2C3124C9F8E1", "model": "8845",
             "mac": "2C3124C9F8E1", "expiresAt": "2026-12-02T08:00:00.123456789Z"}\
            """.formatted(bound, UUID.randomUUID()));

        var code = requireNonNull(ExpectedCodes.of(evidence.stored).get(bound));

        assertThat(code.mac()).isEqualTo("2C3124C9F8E1");
        assertThat(code.expiresAt()).hasToString("2026-12-02T08:00:00.123456Z");
    }
}
