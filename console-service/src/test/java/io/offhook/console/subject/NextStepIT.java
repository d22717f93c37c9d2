package io.offhook.console.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.Refusals;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page of a phone leads to what its explanation names, and to the next step. */
@QuarkusTest
@WithRealServers
class NextStepIT {

    @SuppressWarnings("NullAway.Init") // given by the test resource
    OwningServices services;

    @Test
    void a_sentence_leads_to_what_it_names_and_a_button_does_what_is_next() {
        var phone = WaitingPhone.of("owner-of-a-wrong-device");
        var other = TestPhone.of("owner-of-another")
                .provisioned()
                .issued()
                .redeemed()
                .macAssigned();
        TopicWriter.publish(
                Topic.ACTIVATION,
                "device/" + other.deviceName(),
                refused("DEVICE_MISMATCH", other.deviceName(), phone, null));
        var browser = Browser.signedIn("admin");
        await().untilAsserted(() -> assertThat(browser.page("/phones/" + phone.id()))
                .contains(
                        "<a href=\"/phones/" + other.id() + "\">" + other.deviceName() + "</a> typed the code of "
                                + phone.dummy(),
                        "href=\"/phones/" + other.id() + "\">The other phone</a>",
                        " · by " + other.deviceName()));

        var stranger = TestPhone.of("nobody").deviceName();
        TopicWriter.publish(
                Topic.ACTIVATION, "device/" + stranger, refused("THROTTLED", stranger, null, TestPhone.EXPIRES));
        await().untilAsserted(() -> assertThat(browser.page("/devices/" + stranger))
                .contains("<button class=\"btn btn-primary\" type=\"submit\">Unlock</button>"));
        var locks = "/api/v1/guess-locks/";
        services.answer("DELETE", locks + "certificates/" + "44".repeat(32), 204, "");
        services.answer("DELETE", locks + "addresses/10.4.4.4", 204, "");
        browser.form()
                .formParam("kind", "both")
                .formParam("name", "44".repeat(32))
                .formParam("certificate", "44".repeat(32))
                .formParam("address", "10.4.4.4")
                .post("/codes/caller/unlock")
                .then()
                .statusCode(303);
        assertThat(services.asked("DELETE", locks + "addresses/10.4.4.4")).hasSize(1);
    }

    @Test
    void a_phone_for_a_device_without_a_record_is_added_with_its_mac() {
        assertThat(Browser.signedIn("admin").page("/phones/new?mac=2C3124C9F8E1&model=8845"))
                .contains("value=\"2C3124C9F8E1\"", "value=\"8845\"");
    }

    @Test
    void a_mac_is_corrected_where_the_device_is_replaced() {
        var phone = WaitingPhone.of("owner-of-a-mistyped-mac");

        assertThat(Browser.signedIn("admin").page("/phones/" + phone.id() + "/replace?mac=2C3124C9F8E1"))
                .contains("value=\"2C3124C9F8E1\"", "value=\"known\" checked");
    }

    private static RedemptionRefused refused(
            String reason, String deviceName, @Nullable TestPhone codeOf, @Nullable Instant retryAt) {
        return Refusals.refused(reason, deviceName, "44".repeat(32), "10.4.4.4", codeOf, retryAt);
    }
}
