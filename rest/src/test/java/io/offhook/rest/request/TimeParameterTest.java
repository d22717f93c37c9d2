package io.offhook.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParameterTest {

    @Test
    void a_time_is_read() {
        assertThat(TimeParameter.parse("startAt", "2026-12-24T12:00:00Z"))
                .contains(Instant.ofEpochSecond(1_798_113_600));
        assertThat(TimeParameter.parse("startAt", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-12-24",
                "1969-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.5Z",
                "+1000000000-12-31T23:59:59Z"
            })
    void what_no_database_keeps_is_refused(String text) {
        assertThatThrownBy(() -> TimeParameter.parse("startAt", text)).isInstanceOf(HttpProblem.class);
    }
}
