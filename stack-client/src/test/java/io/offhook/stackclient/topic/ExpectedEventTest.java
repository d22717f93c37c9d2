package io.offhook.stackclient.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectedEventTest {

    private static final ExpectedEvent VIEWED =
            new ExpectedEvent("CodeViewed", Map.of("purpose", "SELF_CARE", "viewedBy", "alice"));

    @Test
    void the_name_and_every_field_must_match() {
        assertThat(VIEWED.matches(event("CodeViewed", "{\"purpose\":\"SELF_CARE\",\"viewedBy\":\"alice\",\"more\":1}")))
                .isTrue();
        assertThat(VIEWED.matches(event("CodeViewed", "{\"purpose\":\"SELF_CARE\",\"viewedBy\":\"bob\"}")))
                .isFalse();
        assertThat(VIEWED.matches(event("CodeViewed", "{\"purpose\":\"SELF_CARE\"}")))
                .isFalse();
        assertThat(VIEWED.matches(event("CodeIssued", "{\"purpose\":\"SELF_CARE\",\"viewedBy\":\"alice\"}")))
                .isFalse();
    }

    @Test
    void data_that_is_no_json_matches_nothing() {
        assertThat(VIEWED.matches(event("CodeViewed", "{"))).isFalse();
    }

    @Test
    void without_fields_the_name_is_enough() {
        assertThat(ExpectedEvent.named("CodeViewed").matches(event("CodeViewed", "{}")))
                .isTrue();
        assertThat(ExpectedEvent.named("CodeViewed")).hasToString("CodeViewed");
    }

    @Test
    void a_type_without_dots_is_its_own_name() {
        assertThat(new SeenEvent("t", "CodeViewed", "s", 1, Instant.EPOCH, Instant.EPOCH, "{}").name())
                .isEqualTo("CodeViewed");
    }

    private static SeenEvent event(String name, String data) {
        return new SeenEvent("t", "io.offhook." + name + ".v1", "p1", 1, Instant.EPOCH, Instant.EPOCH, data);
    }
}
