package io.offhook.stackclient.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventOrderTest {

    private static final List<ExpectedEvent> EXPECTED = List.of(
            ExpectedEvent.named("PhoneProvisioned"),
            ExpectedEvent.named("CodeIssued"),
            new ExpectedEvent("CodeViewed", Map.of("viewedBy", "alice")));

    private static final SeenEvent PROVISIONED = event(TopicWatch.PHONES, "PhoneProvisioned", 1, 100, "{}");
    private static final SeenEvent ISSUED = event(TopicWatch.ACTIVATIONS, "CodeIssued", 1, 105, "{}");
    private static final SeenEvent VIEWED =
            event(TopicWatch.ACTIVATIONS, "CodeViewed", 3, 110, "{\"viewedBy\":\"alice\"}");

    @Test
    void the_story_is_found_among_other_events_in_the_order_of_the_script() {
        var mail = event(TopicWatch.ACTIVATIONS, "CodeViewed", 2, 107, "{\"viewedBy\":\"selfcare\"}");
        assertThat(EventOrder.find(List.of(ISSUED, mail, VIEWED, PROVISIONED), EXPECTED))
                .contains(List.of(PROVISIONED, ISSUED, VIEWED));
    }

    @Test
    void while_one_is_missing_there_is_no_story() {
        assertThat(EventOrder.find(List.of(PROVISIONED, ISSUED), EXPECTED)).isEmpty();
    }

    @Test
    void an_effect_after_its_cause_is_fine() {
        assertThat(EventOrder.complaint(List.of(PROVISIONED, ISSUED, VIEWED))).isEmpty();
    }

    @Test
    void on_one_topic_the_sequence_decides_even_within_one_millisecond() {
        var early = event(TopicWatch.ACTIVATIONS, "CodeViewed", 1, 105, "{}");
        var late = event(TopicWatch.ACTIVATIONS, "CodeIssued", 2, 105, "{}");
        assertThat(EventOrder.complaint(List.of(late, early))).contains("CodeViewed came before CodeIssued");
    }

    @Test
    void across_topics_the_time_of_publication_decides() {
        var tooEarly = event(TopicWatch.ACTIVATIONS, "CodeIssued", 1, 99, "{}");
        assertThat(EventOrder.complaint(List.of(PROVISIONED, tooEarly)))
                .contains("CodeIssued came before PhoneProvisioned");
    }

    private static SeenEvent event(String topic, String name, long sequence, long published, String data) {
        var at = Instant.ofEpochMilli(published);
        return new SeenEvent(topic, "io.offhook." + name + ".v1", "p1", sequence, at, at, data);
    }
}
