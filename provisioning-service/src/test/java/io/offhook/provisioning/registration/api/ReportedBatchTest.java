package io.offhook.provisioning.registration.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.provisioning.registration.api.ReportedBatch.RefusedReport;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedBatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e300", "-1", "true", "{}", "\"yesterday\""})
    void a_time_that_is_none_refuses_its_report_alone(String at) throws JsonProcessingException {
        var report = "{\"event\":\"REGISTERED\",\"user\":\"1001\",\"address\":\"10.0.0.1\"";
        var batch = JSON.readValue(
                "{\"reports\":[" + report + ",\"at\":" + at + "}," + report + "}]}", ReportedBatch.class);

        var parsed = batch.parse(JSON, NOW);

        assertThat(parsed.refused())
                .containsExactly(
                        new RefusedReport(0, "at is a time such as 2026-01-01T12:00:00Z, or seconds since 1970."));
        assertThat(parsed.places()).containsExactly(1);
    }

    @Test
    void a_batch_without_reports_has_a_text_for_the_validation_that_refuses_it() throws JsonProcessingException {
        assertThat(JSON.readValue("{\"reports\":null}", ReportedBatch.class)).hasToString("ReportedBatch");
    }
}
