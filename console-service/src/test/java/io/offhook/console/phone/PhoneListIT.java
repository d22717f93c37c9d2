package io.offhook.console.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.TestPhone;
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
}
