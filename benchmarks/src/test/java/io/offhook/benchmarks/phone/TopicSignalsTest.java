package io.offhook.benchmarks.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.stackclient.topic.SeenEvent;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TopicSignalsTest {

    private final TopicSignals signals = new TopicSignals();

    @Test
    void an_event_before_the_wait_counts() {
        see("CodeIssued", "p1", "{}");

        assertThat(signals.code("p1")).isCompleted();
        assertThat(signals.code("p2")).isNotDone();
    }

    @Test
    void an_event_after_the_wait_began_counts() {
        var waiting = signals.device("SEP2C3124C9F8E1");

        see("PhoneMacAssigned", "p1", "{\"deviceName\":\"SEP2C3124C9F8E1\"}");

        assertThat(waiting).isCompleted();
    }

    @Test
    void other_events_are_ignored() {
        see("PhoneProvisioned", "p1", "{\"deviceName\":\"SEP2C3124C9F8E1\"}");

        assertThat(signals.code("p1")).isNotDone();
        assertThat(signals.device("SEP2C3124C9F8E1")).isNotDone();
    }

    @Test
    void an_event_that_is_no_json_is_an_error() {
        assertThatThrownBy(() -> see("PhoneMacAssigned", "p1", "{")).isInstanceOf(UncheckedIOException.class);
    }

    private void see(String name, String subject, String data) {
        signals.accept(
                new SeenEvent("t", "io.offhook." + name + ".v1", subject, 1, Instant.EPOCH, Instant.EPOCH, data));
    }
}
