package io.offhook.activation.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.report.DeviceReport;
import io.offhook.activation.report.DeviceReport.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportBodyTest {

    private final ReportBody body = new ReportBody(new ObjectMapper());

    @ParameterizedTest
    @EnumSource
    void every_outcome_can_be_reported_without_a_reason(Outcome outcome) {
        assertThat(report("{\"outcome\": \"" + outcome + "\"}")).contains(new DeviceReport(outcome, Optional.empty()));
    }

    @Test
    void a_reason_is_read_as_the_device_gave_it() {
        assertThat(report("{\"outcome\": \"CONFIGURATION_REFUSED\", \"reason\": \"BAD_SIGNATURE_2\"}"))
                .contains(new DeviceReport(Outcome.CONFIGURATION_REFUSED, Optional.of("BAD_SIGNATURE_2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"REGISTERED\"",
                "{}",
                "{\"reason\": \"X\"}",
                "{\"outcome\": null}",
                "{\"outcome\": 1}",
                "{\"outcome\": [\"REGISTERED\"]}",
                "{\"outcome\": \"registered\"}",
                "{\"outcome\": \"REGISTERED \"}",
                "{\"outcome\": \"SOMETHING\"}",
                "{\"outcome\": \"REGISTERED\", \"reason\": null}",
                "{\"outcome\": \"REGISTERED\", \"reason\": 1}",
                "{\"outcome\": \"REGISTERED\", \"reason\": \"\"}",
                "{\"outcome\": \"REGISTERED\", \"reason\": \"no\"}",
                "{\"outcome\": \"REGISTERED\", \"reason\": \"A B\"}",
                "{\"outcome\": \"REGISTERED\", \"reason\": \"A\\n\"}",
                "{\"outcome\": \"REGISTERED\", \"reason\": \"\\u0000\"}",
                "{\"outcome\": \"REGISTERED\", \"reason\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"outcome\": \"REGISTERED\", \"code\": \"1\"}",
                "{\"outcome\": \"REGISTERED\", \"outcome\": \"REGISTERED\"}",
                "{\"outcome\": \"REGISTERED\"} x",
            })
    void any_other_body_is_no_report(String text) {
        assertThat(report(text)).isEmpty();
    }

    @Test
    void a_body_that_is_nested_deeper_than_the_parser_takes_is_no_report() {
        assertThat(report("[".repeat(100_000))).isEmpty();
    }

    private Optional<DeviceReport> report(String text) {
        return body.report(text.getBytes(StandardCharsets.UTF_8));
    }
}
