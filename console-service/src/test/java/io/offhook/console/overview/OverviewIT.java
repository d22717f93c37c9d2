package io.offhook.console.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class OverviewIT {

    @Test
    void phones_that_said_that_they_did_not_come_up_are_shown() {
        var phone = TestPhone.of("nobody").provisioned().issued().redeemed().macAssigned();
        TopicWriter.publish(
                Topic.DEVICE,
                phone.deviceName(),
                new DeviceReported(
                        phone.deviceName(), phone.fingerprint(), "10.1.2.3", "REGISTRATION_FAILED", "TIMEOUT"));
        var browser = Browser.signedIn("olga");

        await().untilAsserted(() ->
                assertThat(browser.page("/")).contains("Phones that did not come up", "/phones/" + phone.id()));
    }

    @Test
    void a_key_that_seems_to_be_copied_is_told_until_somebody_decides() {
        var phone = TestPhone.of("nobody").provisioned().issued().redeemed().macAssigned();
        TopicWriter.publish(
                Topic.ACTIVATION,
                "identity/" + phone.mac(),
                new CopiedKeySuspected(
                        phone.mac(),
                        phone.deviceName(),
                        "TWO_CERTIFICATES",
                        List.of(phone.fingerprint(), "5".repeat(64)),
                        Instant.now()));
        var browser = Browser.signedIn("olga");
        await().untilAsserted(() ->
                assertThat(browser.page("/")).contains("Keys that seem to be copied", phone.deviceName()));

        TopicWriter.publish(
                Topic.ACTIVATION,
                "identity/" + phone.mac(),
                new DeviceUnlocked(phone.mac(), phone.deviceName(), null, List.of(), "olga"));

        await().untilAsserted(() -> assertThat(browser.page("/")).doesNotContain(phone.deviceName() + "</a> since"));
    }

    @Test
    void certificates_that_anybody_can_make_push_no_device_off_the_page() {
        var device = TestPhone.of("nobody");
        refused("UNKNOWN_CODE", device.deviceName(), device.fingerprint());
        for (int stranger = 0; stranger < 20; stranger++) {
            refused("UNTRUSTED_CERTIFICATE", "", TestPhone.of("nobody").fingerprint());
        }
        var browser = Browser.signedIn("olga");

        await().untilAsserted(() ->
                assertThat(browser.page("/")).contains(device.deviceName(), "certificate without a name"));
    }

    private static void refused(String reason, String deviceName, String fingerprint) {
        TopicWriter.publish(
                Topic.ACTIVATION,
                "device/" + fingerprint,
                new RedemptionRefused(reason, deviceName, fingerprint, null, null, null, null, null, null, null, null));
    }
}
