package io.offhook.torture.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDataTest {

    private static final String EVENT =
            "{\"mac\": \"2C3124C9F8E1\", \"place\": 1, \"at\": {\"a\": [1, 2], \"b\": null}}";

    @Test
    void the_order_of_fields_changes_no_digest() {
        assertThat(EventData.digest(
                        json("{\"at\": {\"b\": null, \"a\": [1, 2]}, \"place\": 1, \"mac\": \"2C3124C9F8E1\"}")))
                .isEqualTo(EventData.digest(json(EVENT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mac\": \"2C3124C9F8E2\", \"place\": 1, \"at\": {\"a\": [1, 2], \"b\": null}}",
                "{\"mac\": \"2C3124C9F8E1\", \"place\": \"1\", \"at\": {\"a\": [1, 2], \"b\": null}}",
                "{\"mac\": \"2C3124C9F8E1\", \"place\": 1, \"at\": {\"a\": [2, 1], \"b\": null}}",
                "{\"mac\": \"2C3124C9F8E1\", \"place\": 1, \"at\": {\"a\": [1, 2]}}",
                "{\"mac\": \"2C3124C9F8E1\", \"place\": 1, \"a\": [1, 2], \"b\": null}"
            })
    void another_value_is_another_digest(String other) {
        assertThat(EventData.digest(json(other))).isNotEqualTo(EventData.digest(json(EVENT)));
    }

    @Test
    void the_texts_that_rules_read_are_kept_and_absent_ones_are_empty() {
        var data = EventData.of(json(EVENT));

        assertThat(data.text("mac")).isEqualTo("2C3124C9F8E1");
        assertThat(data.text("codeId")).isEmpty();
        assertThat(data.digest()).isEqualTo(EventData.digest(json(EVENT)));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
