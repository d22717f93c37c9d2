package io.offhook.console.history.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class PhoneHistoryPageIT {

    @Test
    void a_phone_is_shown_as_it_was_beside_how_it_is() {
        var browser = Browser.signedIn("olga");
        var phone = TestPhone.of("nobody").provisioned().issued();
        var between = Instant.now();
        phone.redeemed().macAssigned();
        var page = "/phones/" + phone.id() + "/history";

        await().untilAsserted(() -> assertThat(browser.page(page + "?at=" + between))
                .contains(phone.dummy(), "<mark>" + phone.deviceName() + "</mark>", "<mark>redeemed</mark>")
                .contains("the same"));
        assertThat(browser.page(page)).contains("As it is", phone.deviceName(), "Device assigned");
        assertThat(browser.page(page + "?at=2020-01-01&to=2020-01-02")).contains("It is not known of that time");
        assertThat(browser.page(page + "?at=2026-02-30 00:00")).contains("That is no time");
    }
}
