package io.offhook.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.offhook.rest.problem.RequestLimits.UnstorableValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static {
        new RequestLimits().customize(JSON);
    }

    record Sample(
            @Nullable String text,
            @Nullable Instant at,
            @Nullable List<String> list,
            @Nullable Map<String, String> map) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\\u0000b\"} | text has the character U+0000.",
                "{\"list\":[\"a\",\"\\u0000\"]} | list[1] has the character U+0000.",
                "{\"map\":{\"k\":\"\\u0000\"}} | map.k has the character U+0000.",
                "{\"at\":\"+10000-01-01T00:00:00Z\"} | at is beyond the years 0001 to 9999.",
                "{\"at\":\"0000-12-31T23:59:59Z\"} | at is beyond the years 0001 to 9999.",
            })
    void a_value_that_the_database_cannot_store_is_refused_and_named(String body, String sentence) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        UnstorableValue.class,
                        mistake -> assertThat(JsonErrors.sentence(mistake)).isEqualTo(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "2026-11-23T09:00:00+01:00"})
    void times_that_can_be_stored_are_taken(String time) throws JsonProcessingException {
        assertThat(read("{\"at\":\"" + time + "\"}").at())
                .isEqualTo(OffsetDateTime.parse(time).toInstant());
    }

    @Test
    void any_other_text_is_taken_and_what_is_absent_stays_absent() throws JsonProcessingException {
        assertThat(read("{\"text\":\"\\u0001 ü\"}")).isEqualTo(new Sample("\u0001 ü", null, null, null));
        assertThat(read("{\"text\":null,\"at\":null}")).isEqualTo(new Sample(null, null, null, null));
    }

    @ParameterizedTest
    @MethodSource("largeBodies")
    void a_body_of_more_values_than_any_request_has_is_refused_while_it_is_read(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        mistake -> assertThat(JsonErrors.sentence(mistake))
                                .isEqualTo("The body has more than any request needs."));
    }

    @Test
    void the_longest_lists_that_requests_may_have_are_read() throws JsonProcessingException {
        assertThat(read("{\"list\":[" + "\"SEP001122334455\",".repeat(9_999) + "\"\"]}")
                        .list())
                .hasSize(10_000);
        var report = "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1}";

        assertThat(JSON.readTree("[" + (report + ",").repeat(999) + report + "]"))
                .hasSize(1_000);
    }

    static Stream<String> largeBodies() {
        return Stream.of("{\"list\":[" + "\"\",".repeat(40_000) + "\"\"]}", "{\"text\":" + "9".repeat(2_000) + "}");
    }

    private static Sample read(String body) throws JsonProcessingException {
        return JSON.readValue(body, Sample.class);
    }
}
