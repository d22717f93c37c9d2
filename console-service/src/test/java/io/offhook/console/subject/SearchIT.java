package io.offhook.console.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.TestPhone;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class SearchIT {

    @Test
    void one_hit_is_shown_at_once_and_several_are_a_list() {
        var browser = Browser.signedIn("olga");
        var phone = TestPhone.of("owner-of-two").provisioned();
        var other = TestPhone.of("owner-of-two").provisioned();
        await().untilAsserted(() ->
                assertThat(browser.page("/search?q=owner-of-two")).contains(phone.dummy(), other.dummy()));

        assertThat(location(browser, phone.extension())).isEqualTo("/phones/" + phone.id());
        assertThat(location(browser, "2c31.dead.beef")).isEqualTo("/devices/SEP2C31DEADBEEF");
    }

    @Test
    void a_number_with_a_plus_is_found_as_call_managers_write_it() {
        var browser = Browser.signedIn("olga");
        var phone = TestPhone.of("owner-of-a-plus");
        phone.publish(new PhoneProvisioned(
                phone.id(),
                phone.dummy(),
                "8845",
                null,
                "Desk",
                List.of(new Line(1, "\\+4930" + phone.extension())),
                phone.owner(),
                "Default",
                true));

        await().untilAsserted(() ->
                assertThat(location(browser, "+4930" + phone.extension())).isEqualTo("/phones/" + phone.id()));
    }

    @Test
    void nothing_found_says_what_was_looked_for_and_keeps_what_was_typed() {
        var browser = Browser.signedIn("olga");
        assertThat(browser.page("/search?q=<nobody>"))
                .contains("names and mail addresses that begin so", "value=\"&lt;nobody&gt;\"")
                .doesNotContain("<nobody>");
    }

    @Test
    void an_activation_code_stays_neither_in_the_page_nor_in_the_address() {
        var browser = Browser.signedIn("olga");
        assertThat(location(browser, "1234 5678 9012 3456")).isEqualTo("/search?refused=code");
        assertThat(browser.page("/search?refused=code")).contains("looks like an activation code");
    }

    private static String location(Browser browser, String typed) {
        return browser.request()
                .queryParam("q", typed)
                .get("/search")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }
}
