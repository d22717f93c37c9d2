package io.offhook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.demo.step.Retry;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.topic.EventLog;
import io.offhook.stackclient.topic.SeenEvent;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventStepsTest {

    private static final String VIEWED = "{\"purpose\":\"SELF_CARE\",\"viewedBy\":\"alice\"}";

    private final EventLog log = new EventLog();

    @Test
    void the_five_events_of_a_phone_are_named_in_their_order() throws Exception {
        seen("offhook.phone.v1", "PhoneProvisioned", 1, 1, "{}");
        seen("offhook.activation.v1", "CodeIssued", 1, 2, "{}");
        seen("offhook.activation.v1", "CodeViewed", 2, 3, VIEWED);
        seen("offhook.activation.v1", "CodeRedeemed", 3, 4, "{}");
        seen("offhook.phone.v1", "PhoneMacAssigned", 2, 5, "{}");

        var result = new CheckEvents(log, "p1", "alice").run();

        assertThat(result.summary())
                .isEqualTo("PhoneProvisioned, CodeIssued, CodeViewed, CodeRedeemed, PhoneMacAssigned");
        assertThat(result.details()).hasSize(5).first().asString().contains("offhook.phone.v1", "sequence 1");
    }

    @Test
    void an_event_before_its_cause_is_unexpected() {
        seen("offhook.phone.v1", "PhoneProvisioned", 1, 1, "{}");
        seen("offhook.activation.v1", "CodeIssued", 1, 2, "{}");
        seen("offhook.activation.v1", "CodeViewed", 4, 3, VIEWED);
        seen("offhook.activation.v1", "CodeRedeemed", 3, 4, "{}");
        seen("offhook.phone.v1", "PhoneMacAssigned", 2, 5, "{}");

        assertThatThrownBy(() -> new CheckEvents(log, "p1", "alice").run())
                .isInstanceOf(UnexpectedResult.class)
                .hasMessageContaining("CodeRedeemed came before CodeViewed");
    }

    @Test
    void a_refusal_is_found_by_the_device_and_its_reason() throws Exception {
        var device = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
        log.accept(new SeenEvent(
                "offhook.activation.v1",
                "io.offhook.RedemptionRefused.v1",
                "device/SEP2C3124C9F8E1",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                "{\"reason\":\"ALREADY_USED\"}"));

        assertThat(new CheckRefusalEvent(log, device, "ALREADY_USED").run().summary())
                .isEqualTo("RedemptionRefused, reason ALREADY_USED");
    }

    @Test
    void a_request_is_repeated_until_its_answer_is_final() throws Exception {
        var requests = new AtomicInteger();

        assertThat(Retry.ask(requests::incrementAndGet, answer -> answer == 2)).isEqualTo(2);
    }

    private void seen(String topic, String name, long sequence, long published, String data) {
        log.accept(new SeenEvent(
                topic,
                "io.offhook." + name + ".v1",
                "p1",
                sequence,
                Instant.ofEpochSecond(published),
                Instant.ofEpochSecond(published),
                data));
    }
}
