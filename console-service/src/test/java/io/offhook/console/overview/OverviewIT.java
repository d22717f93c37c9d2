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
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.MailPart;
import io.offhook.contracts.selfcare.MailSent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.DeviceDenied;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    void a_code_that_somebody_else_used_is_told_until_somebody_decides_about_the_device() {
        var phone = TestPhone.of("nora-it").provisioned().issued().redeemed().macAssigned();
        selfcare(
                phone.id().toString(),
                new RedemptionDisputed(phone.id(), "nora-it", phone.codeId(), phone.deviceName()));
        var browser = Browser.signedIn("olga");
        await().untilAsserted(() -> assertThat(browser.page("/"))
                .contains("Codes that somebody else used", "/search?q=" + phone.deviceName()));
        await().untilAsserted(() -> assertThat(browser.page("/phones/" + phone.id()))
                .contains("did not use the code, and " + phone.deviceName() + " did", "by nora-it"));
        assertThat(browser.page("/phones/" + phone.id())).doesNotContain("self care, caused by");

        TopicWriter.publish(Topic.TRUST, "device/" + phone.mac(), new DeviceDenied(phone.mac(), null, "taken", "olga"));

        await().untilAsserted(() -> assertThat(browser.page("/")).doesNotContain("/search?q=" + phone.deviceName()));
    }

    @Test
    void a_phone_that_its_owner_does_not_know_is_told_until_it_has_another_one() {
        var phone = TestPhone.of("nora-it").provisioned();
        selfcare(phone.id().toString(), new PhoneDisowned(phone.id(), "nora-it"));
        phone.publish(owned(phone, null));
        var browser = Browser.signedIn("olga");
        await().untilAsserted(() -> assertThat(browser.page("/"))
                .contains("Phones that their owners do not know", "/phones/" + phone.id()));

        phone.publish(owned(phone, "otto-it"));

        await().untilAsserted(() -> assertThat(browser.page("/")).doesNotContain("/phones/" + phone.id()));
    }

    @Test
    void a_user_whose_mails_come_back_is_told_until_one_arrives() {
        var user = "mia-it-" + UUID.randomUUID();
        var parts = List.of(new MailPart("WELCOME", null, null));
        TopicWriter.publish(Topic.USER, user, new User(user, "Mia", "mia@example.org"));
        selfcare("user/" + user, new MailFailed(user, UUID.randomUUID(), parts, true, "nobody has this address"));
        var browser = Browser.signedIn("admin");
        await().untilAsserted(() -> assertThat(browser.page("/"))
                .contains("Users whose mails come back", "/users/person?id=" + user, "nobody has this address"));
        assertThat(browser.page("/users/mails?id=" + user))
                .contains("did not arrive", "Correct the mail address", "Mail came back: welcome");

        selfcare("user/" + user, new MailSent(user, UUID.randomUUID(), parts));

        await().untilAsserted(() -> assertThat(browser.page("/")).doesNotContain(user));
        assertThat(browser.page("/users/mails?id=" + user))
                .contains("Mail sent: welcome")
                .doesNotContain("did not arrive");
    }

    private static PhoneReconfigured owned(TestPhone phone, @Nullable String ownerId) {
        return new PhoneReconfigured(
                phone.id(), phone.dummy(), phone.dummy(), "8845", null, "", List.of(), ownerId, "Default", null, null);
    }

    private static void selfcare(String streamId, SelfcareEvent event) {
        TopicWriter.publish(Topic.SELFCARE, streamId, event);
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
