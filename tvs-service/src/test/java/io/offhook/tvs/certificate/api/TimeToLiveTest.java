package io.offhook.tvs.certificate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeToLiveTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "86400", "4294967295"})
    void four_bytes_of_seconds_are_a_time_to_live(String seconds) {
        assertThat(new TimeToLive(seconds).seconds()).isEqualTo(Long.parseLong(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "4294967296", "99999999999999999999", "P1D", "1.5", ""})
    void anything_else_is_not(String seconds) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> new TimeToLive(seconds).seconds())
                .satisfies(problem -> assertThat(problem.getParameters()).containsEntry("field", "ttl"));
    }
}
