package io.offhook.torture.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.torture.history.Observed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedemptionRequestTest {

    @Test
    void an_answer_of_200_is_accepted_with_its_whole_body() throws IOException {
        var body = "{\"phoneId\":\"p1\",\"deviceName\":\"SEP2C3124C9F8E1\",\"more\":1}";

        assertThat(answer("HTTP/1.1 200 OK\r\n\r\n" + body))
                .isEqualTo(Observed.Accepted.of("p1", "SEP2C3124C9F8E1", body));
    }

    @Test
    void a_problem_is_refused_with_its_reason() throws IOException {
        assertThat(answer("HTTP/1.1 409 Conflict\r\n\r\n{\"reason\":\"ALREADY_USED\",\"status\":409}"))
                .isEqualTo(new Observed.Refused(409, "ALREADY_USED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void a_refusal_without_a_reason_has_its_status(String body) throws IOException {
        assertThat(answer("HTTP/1.1 503 Service Unavailable\r\n\r\n" + body))
                .isEqualTo(new Observed.Refused(503, "HTTP 503"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n{\"phoneId\":", "nonsense\r\n\r\n"})
    void an_answer_that_is_incomplete_is_no_answer(String text) {
        assertThatThrownBy(() -> answer(text)).isInstanceOf(IOException.class);
    }

    private static Observed answer(String text) throws IOException {
        return RedemptionRequest.answer(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
