package io.offhook.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class TimelineIT {

    @Inject
    FindTimeline timeline;

    @Test
    void what_happened_is_found_by_phone_device_certificate_and_address_oldest_first() {
        var at = Instant.parse("2026-11-01T08:00:00Z");
        var phone = TestPhone.of("alice").provisioned().issued();
        var seen = new DeviceSeen(phone.deviceName(), "10.1.2.3", "http", "CONFIGURATION", "UNKNOWN_DEVICE", null);
        TopicWriter.publish(Topic.DEVICE, phone.deviceName(), at, seen);
        TopicWriter.publish(Topic.DEVICE, phone.deviceName(), at, seen);
        TopicWriter.publish(
                Topic.ACTIVATION,
                "certificate/" + phone.fingerprint(),
                new RedemptionRefused(
                        "UNTRUSTED_CERTIFICATE",
                        "",
                        phone.fingerprint(),
                        null,
                        null,
                        "UNTRUSTED_ISSUER",
                        phone.deviceName(),
                        "CN=Nobody",
                        null,
                        "10.1.2.3",
                        null));
        phone.redeemed();

        await().untilAsserted(() -> assertThat(
                        found(Subject.phone(phone.id(), List.of(phone.deviceName()), List.of(phone.fingerprint()))))
                .extracting(TimelineEntry::type)
                .containsExactly(
                        "DeviceSeen.v1",
                        "PhoneProvisioned.v1",
                        "CodeIssued.v1",
                        "RedemptionRefused.v1",
                        "CodeRedeemed.v1"));
        assertThat(found(Subject.device(phone.deviceName()))).hasSize(3);
        assertThat(found(Subject.code(phone.codeId()))).hasSize(2);
    }

    private List<TimelineEntry> found(Subject subject) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> timeline.of(subject, Optional.empty(), 10));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
