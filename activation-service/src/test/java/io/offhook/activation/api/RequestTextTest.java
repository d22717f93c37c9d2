package io.offhook.activation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTextTest {

    @Test
    void absent_texts_are_empty() {
        assertThat(RequestText.codeLife(null)).isEmpty();
        assertThat(RequestText.expiryWarning(null)).isEmpty();
        assertThat(RequestText.mraDomain("")).isEmpty();
    }

    @Test
    void a_life_may_be_a_minute_or_a_year() {
        assertThat(RequestText.codeLife("PT1M")).contains(Duration.ofMinutes(1));
        assertThat(RequestText.codeLife("P365D")).contains(Duration.ofDays(365));
        assertThat(RequestText.expiryWarning("PT0S")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT59S", "P366D", "-PT1H", "1h", "PT99999999999999999999H", "P99999999999D", "\u0000"})
    void a_life_that_cannot_be_is_an_invalid_request_with_its_field(String text) {
        assertThatThrownBy(() -> RequestText.codeLife(text)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(400);
            assertThat(problem.getParameters()).containsEntry("field", "codeLife");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "884", "toaster", "8845 ", "8845nr", "8845ABCDEFGHI"})
    void a_model_that_cannot_be_is_an_invalid_request(String text) {
        assertThatThrownBy(() -> RequestText.model(text)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void a_domain_is_kept_in_lower_case() {
        assertThat(RequestText.mraDomain("MRA.Example.com")).contains("mra.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mra", "-a.example.com", "a..b", "mra.example.com:443", "http://mra.example.com", "a b.com"})
    void a_domain_that_cannot_be_is_an_invalid_request(String text) {
        assertThatThrownBy(() -> RequestText.mraDomain(text)).isInstanceOf(HttpProblem.class);
    }
}
