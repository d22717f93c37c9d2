package io.offhook.console.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.TestPhone;
import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.quarkus.test.junit.QuarkusTest;
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

        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=alice-of-the-list&state=ACTIVE"))
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

        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=owner-of-active&state=ACTIVE"))
                .containsSubsequence(released.dummy(), redeemed.deviceName()));
        assertThat(browser.page("/phones?owner=owner-of-active&state=ACTIVE&after=" + released.dummy()))
                .contains(redeemed.deviceName())
                .doesNotContain(released.dummy() + "</a>");
    }
}
