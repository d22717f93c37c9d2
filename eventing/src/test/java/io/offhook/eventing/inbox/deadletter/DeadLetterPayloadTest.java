package io.offhook.eventing.inbox.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterPayloadTest {

    @Test
    void a_value_is_shown_as_it_is_where_no_person_is_in_it() {
        assertThat(shown(Topic.PHONE, "{\"a\":1}")).isEqualTo("{\"a\":1}");
    }

    @Test
    void every_text_and_number_about_a_person_is_masked() {
        assertThat(shown(Topic.USER, "{\"name\":\"Alice\",\"age\":7,\"mails\":[\"a@b.c\",{\"x\":null}]}"))
                .isEqualTo("{\"name\":\"***\",\"age\":\"***\",\"mails\":[\"***\",{\"x\":\"***\"}]}");
    }

    @Test
    void a_value_that_is_no_json_is_not_shown() {
        var payload = payload(Topic.PHONE, "secret");

        assertThat(payload.value()).isNull();
        assertThat(payload.bytes()).isEqualTo(6);
    }

    @Test
    void a_record_without_a_value_shows_its_attributes() {
        var payload = DeadLetterPayload.of(Topic.USER, Map.of("ce_type", "t", "cookie", "secret"), null);

        assertThat(payload.headers()).containsExactly(Map.entry("ce_type", "t"));
        assertThat(payload.bytes()).isZero();
    }

    private static String shown(Topic topic, String value) {
        return String.valueOf(payload(topic, value).value());
    }

    private static DeadLetterPayload payload(Topic topic, String value) {
        return DeadLetterPayload.of(topic, Map.of(), value.getBytes(StandardCharsets.UTF_8));
    }
}
