package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.PageStream;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that follow what happens, by one stream each. */
@QuarkusTest
@WithRealServers
class LivePagesIT {

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @Test
    void a_new_phone_appears_and_a_removed_one_vanishes() {
        var browser = Browser.signedIn("frank");
        try (var stream = PageStream.ofPage(browser, "/")) {
            var phone = TestPhone.of("frank", "Appears").provisioned().issued();
            stream.awaitMessage("innerHTML:#list", "Appears");
            stream.awaitMessage("Appears", "Show code");

            phone.removed();

            stream.awaitMessage("innerHTML:#list", "No phone yet");
        }
    }

    @Test
    void only_the_phone_that_changed_is_sent_and_it_says_how_far_it_really_is() {
        var phone = TestPhone.of("grace", "Live status").provisioned().issued();
        TestPhone.of("grace", "Unchanged").provisioned().issued();
        var browser = Browser.signedIn("grace");
        await().untilAsserted(() -> assertThat(browser.get("/").asString()).contains("Live status", "Unchanged"));
        try (var stream = phonePage(browser, phone)) {
            phone.redeemed();
            stream.awaitMessage("innerHTML:#phone", "Code accepted", "restarts");
            phone.macAssigned();
            stream.awaitMessage("was not seen to fetch");
            phone.served();
            stream.awaitMessage("Configuration fetched");
            phone.reported("REGISTRATION_FAILED");
            stream.awaitMessage("Did not come up");
            phone.reported("REGISTERED");
            stream.awaitMessage("it is registered");
            assertThat(stream.messages()).noneMatch(html -> html.contains("Unchanged"));
        }
    }

    @Test
    void the_digits_go_when_the_code_is_used() {
        var phone = ready("heinz", "Used");
        try (var stream = codePage(Browser.signedIn("heinz"), phone)) {
            phone.redeemed();

            stream.awaitMessage("innerHTML:#phone", "Code accepted");
            assertThat(stream.messages())
                    .noneMatch(html -> html.contains(phone.digits().substring(0, 4) + "<"));
        }
    }

    @Test
    void the_digits_go_when_the_phone_is_somebody_elses() {
        var phone = ready("heinz", "Handed on");
        try (var stream = codePage(Browser.signedIn("heinz"), phone)) {
            phone.publish(new PhoneReconfigured(
                    phone.id(),
                    "BAT5A0F33C1D2E4",
                    "BAT5A0F33C1D2E4",
                    "8845",
                    null,
                    "Handed on",
                    List.of(new Line(1, "4711")),
                    "somebody-else",
                    "Default",
                    null,
                    null));

            stream.awaitMessage("innerHTML:#phone", "no longer yours");
        }
    }

    @Test
    void the_digits_go_when_the_code_is_withdrawn_or_the_phone_is_removed() {
        var withdrawn = ready("heinz", "Withdrawn");
        var removed = ready("heinz", "Removed");
        var browser = Browser.signedIn("heinz");
        try (var one = codePage(browser, withdrawn);
                var other = codePage(browser, removed)) {
            withdrawn.released();
            removed.removed();

            one.awaitMessage("innerHTML:#phone", "no activation code");
            other.awaitMessage("innerHTML:#phone", "no longer yours, or was removed");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "UNKNOWN | - | - | code that was typed is wrong",
                "MODEL_MISMATCH | 7841 | - | another model: 7841",
                "THROTTLED | - | 2099-07-01T10:00:00Z | again from Wednesday 1 July 2099 at 10:00 (UTC)",
                "UNTRUSTED_CERTIFICATE | - | - | not trusted. Ask your administrator",
                "LOCKED | - | - | The phone is locked"
            })
    void why_the_phone_is_refused_is_said_in_plain_words(String reason, String model, Instant retryAt, String words) {
        var phone = ready("heinz", "Refused");
        try (var stream = codePage(Browser.signedIn("heinz"), phone)) {
            phone.refused(reason, model, retryAt);

            stream.awaitMessage("innerHTML:#refusal", words);
            assertThat(stream.messages()).noneMatch(html -> html.contains(reason));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN | code that was typed is wrong",
                "UNTRUSTED_CERTIFICATE | not trusted. Ask your administrator"
            })
    void a_refusal_that_names_no_phone_is_of_the_phone_that_has_the_name_of_the_device(String reason, String words) {
        var phone = TestPhone.of("heinz", "Has a device");
        phone.publish(new PhoneProvisioned(
                phone.id(), phone.deviceName(), "8845", null, "Has a device", List.of(), "heinz", "Default", true));
        phone.issued();
        var browser = Browser.signedIn("heinz");
        await().untilAsserted(() ->
                assertThat(browser.get("/phones/" + phone.id()).asString()).contains("Show code"));
        try (var stream = phonePage(browser, phone)) {
            var untrusted = reason.equals("UNTRUSTED_CERTIFICATE");
            TopicWriter.publish(
                    Topic.ACTIVATION,
                    "device/" + phone.deviceName(),
                    new RedemptionRefused(
                            reason,
                            untrusted ? "" : phone.deviceName(),
                            "00",
                            null,
                            null,
                            null,
                            untrusted ? phone.deviceName() : null,
                            null,
                            null,
                            null,
                            null));

            stream.awaitMessage("innerHTML:#phone", words);
        }
    }

    private TestPhone ready(String owner, String description) {
        var phone = TestPhone.of(owner, description).provisioned().issued();
        activation.knows(phone.codeId(), phone.digits());
        var browser = Browser.signedIn(owner);
        await().untilAsserted(() ->
                assertThat(browser.get("/phones/" + phone.id()).asString()).contains("Show code"));
        return phone;
    }

    private static PageStream phonePage(Browser browser, TestPhone phone) {
        return PageStream.ofPage(browser, "/phones/" + phone.id());
    }

    private static PageStream codePage(Browser browser, TestPhone phone) {
        var page = RestAssured.given()
                .cookies(browser.cookies())
                .post("/phones/" + phone.id() + "/code")
                .asString();
        assertThat(page).contains("id=\"digits\"");
        return PageStream.of(browser, page);
    }
}
