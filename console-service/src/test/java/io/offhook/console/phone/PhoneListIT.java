package io.offhook.console.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class PhoneListIT {

    @Test
    void a_phone_is_in_the_list_from_its_beginning_to_its_device() {
        var browser = Browser.signedIn("olga");
        var phone = TestPhone.of("alice-of-the-list").provisioned().issued();
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=alice-of-the-list&state=WAITING"))
                .contains(phone.dummy(), phone.extension(), "Waits for its code"));

        phone.redeemed().macAssigned();

        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=alice-of-the-list&state=ACTIVATED"))
                .contains(phone.deviceName()));
        assertThat(browser.page("/phones?name=" + phone.deviceName())).contains(phone.deviceName());
        assertThat(browser.page("/phones?owner=alice-of-the-list&state=WAITING"))
                .contains("No phone matches");
    }

    @Test
    void a_state_that_phones_came_to_in_several_ways_is_one_list_in_the_order_of_names() {
        var browser = Browser.signedIn("olga");
        var released = TestPhone.of("owner-of-active").provisioned().issued();
        released.publish(new ActivationCodeReleaseRequested(released.id())).released();
        var redeemed = TestPhone.of("owner-of-active")
                .provisioned()
                .issued()
                .redeemed()
                .macAssigned();

        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=owner-of-active&state=ACTIVATED"))
                .containsSubsequence(released.dummy(), redeemed.deviceName()));
        assertThat(browser.page("/phones?owner=owner-of-active&state=ACTIVATED&after=" + released.dummy()))
                .contains(redeemed.deviceName())
                .doesNotContain(released.dummy() + "</a>");
    }

    @Test
    void a_phone_is_in_the_list_by_what_its_device_got_to() {
        var browser = Browser.signedIn("olga");
        var phone = TestPhone.of("bob-of-the-list").provisioned().issued();
        served(phone);
        phone.redeemed().macAssigned();
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=bob-of-the-list&state=ACTIVATED"))
                .as("what it asked for before says nothing")
                .contains(phone.deviceName(), "Activated"));

        served(phone);
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=bob-of-the-list&state=CONFIGURED"))
                .contains(phone.deviceName(), "Configured"));

        reported(phone, "REGISTRATION_FAILED", "TIMEOUT");
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=bob-of-the-list&state=FAILED"))
                .contains(phone.deviceName(), "Did not come up"));

        reported(phone, "REGISTERED", null);
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=bob-of-the-list&state=REGISTERED"))
                .contains(phone.deviceName(), "Registered"));
        assertThat(browser.page("/phones?owner=bob-of-the-list&state=FAILED")).contains("No phone matches");
    }

    @Test
    void while_a_registrar_has_a_phone_it_stays_registered_although_it_restarts() {
        var browser = Browser.signedIn("olga");
        var phone = TestPhone.of("rita-of-the-list")
                .provisioned()
                .issued()
                .redeemed()
                .macAssigned();
        phone.publish(new PhoneRegistered(phone.id(), phone.deviceName(), 1, "192.0.2.7", null, null, "kamailio"));
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=rita-of-the-list&state=REGISTERED"))
                .contains(phone.deviceName(), "Registered"));

        served(phone);
        phone.publish(
                new RegistrationMismatchSuspected(phone.id(), phone.deviceName(), "SEP0000DEADBEEF", "192.0.2.8"));
        await().untilAsserted(() ->
                assertThat(browser.page("/phones/" + phone.id())).contains("SEP0000DEADBEEF", "Registered"));
        assertThat(browser.page("/phones?owner=rita-of-the-list&state=REGISTERED"))
                .contains(phone.deviceName());

        phone.publish(new PhoneUnregistered(phone.id(), phone.deviceName(), "EXPIRED"));
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=rita-of-the-list&state=UNREGISTERED"))
                .contains(phone.deviceName(), "Not registered any more"));
    }

    @Test
    void what_a_device_did_is_known_when_its_phone_gets_its_name() {
        var browser = Browser.signedIn("olga");
        var phone = TestPhone.of("carl-of-the-list");
        phone.publish(new PhoneProvisioned(
                phone.id(),
                phone.dummy(),
                "8845",
                null,
                "Desk",
                List.of(new Line(1, phone.extension())),
                phone.owner(),
                "Default",
                false));
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=carl-of-the-list&state=ACTIVATED"))
                .contains(phone.dummy()));
        served(phone);

        phone.macAssigned();

        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=carl-of-the-list&state=CONFIGURED"))
                .contains(phone.deviceName()));
    }

    private static void served(TestPhone phone) {
        TopicWriter.publish(
                Topic.DEVICE,
                phone.deviceName(),
                new DeviceSeen(phone.deviceName(), "10.1.2.3", "http", "CONFIGURATION", "SERVED", null));
    }

    private static void reported(TestPhone phone, String outcome, @Nullable String reason) {
        TopicWriter.publish(
                Topic.DEVICE,
                phone.deviceName(),
                new DeviceReported(phone.deviceName(), phone.fingerprint(), "10.1.2.3", outcome, reason));
    }
}
