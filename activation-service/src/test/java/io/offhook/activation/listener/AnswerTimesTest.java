package io.offhook.activation.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTimesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AnswerTimes times = new AnswerTimes(meters);

    @ParameterizedTest
    @CsvSource({
        "true, 200, accepted",
        "true, 409, refused",
        "true, 429, refused",
        "true, 503, unavailable",
        "true, 500, unavailable",
        "false, 200, unanswered",
        "false, 503, unanswered"
    })
    void an_answer_is_timed_by_how_the_request_ended(boolean sent, int status, String outcome) {
        assertThat(times.of(sent, status).getId().getTag("outcome")).isEqualTo(outcome);
    }

    @Test
    void every_outcome_is_there_before_the_first_request() {
        assertThat(meters.find("offhook.redemptions.answers").timers()).hasSize(4);
    }
}
