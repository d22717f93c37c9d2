package io.offhook.console.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class PhonePageIT {

    private static final String DIGITS = "1234567890123452";
    private static final Pattern VERSION = Pattern.compile("news\\?version=([0-9a-f]+)");

    @SuppressWarnings("NullAway.Init") // given by the test resource
    OwningServices services;

    @Test
    void a_page_tells_what_is_known_of_a_phone_and_says_when_there_is_news() {
        var browser = Browser.signedIn("olga");
        var phone = TestPhone.of("owner-of-a-page")
                .provisioned()
                .issued()
                .redeemed()
                .macAssigned();
        TopicWriter.publish(
                Topic.DEVICE,
                phone.deviceName(),
                new DeviceSeen(phone.deviceName(), "10.7.7.7", "http", "CONFIGURATION", "SERVED", "0123456789abcdef"));
        var path = "/phones/" + phone.id();

        await().untilAsserted(() -> assertThat(browser.page(path))
                .contains(
                        phone.deviceName(),
                        "Configured",
                        "owner-of-a-page",
                        phone.fingerprint(),
                        "10.7.7.7",
                        "CodeRedeemed.v1",
                        "explanation-title")
                .doesNotContain("Remove the phone"));
        var version = VERSION.matcher(browser.page(path))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        browser.request().get(path + "/news?version=" + version).then().statusCode(204);
        phone.publish(new PhonePasswordViewed(phone.id(), phone.deviceName()));
        await().untilAsserted(() ->
                browser.request().get(path + "/news?version=" + version).then().statusCode(200));

        assertThat(browser.page("/addresses/10.7.7.7"))
                .contains(
                        "<a href=\"/phones/" + phone.id() + "\">" + phone.deviceName()
                                + "</a> fetched its configuration",
                        "explanation-title1");
        assertThat(browser.page(path)).contains("explanation-title\">" + phone.deviceName() + " fetched");
        assertThat(browser.page("/devices/" + phone.deviceName()))
                .contains("<a href=\"/phones/" + phone.id() + "\">" + phone.deviceName() + "</a> fetched")
                .doesNotContain("there is no record of it");
        assertThat(browser.page("/certificates/" + phone.fingerprint())).contains("CodeRedeemed.v1");
        assertThat(browser.page("/codes/" + phone.codeId())).contains("CodeIssued.v1");
        assertThat(browser.page("/requests/correlation-of-" + phone.id())).contains("PhoneProvisioned.v1");
        assertThat(browser.page("/devices/SEP00000000dead<b>"))
                .contains("Nothing is on record")
                .doesNotContain("<B>");
    }

    @Test
    void an_administrator_shows_a_code_and_an_operator_does_not() {
        var phone = WaitingPhone.of("owner-of-a-code");
        var path = "/phones/" + phone.id();
        var reveal = "/api/v1/codes/" + phone.codeId() + "/reveal";
        services.answer("POST", reveal, 200, "{\"codeId\":\"%s\",\"code\":\"%s\"}".formatted(phone.codeId(), DIGITS));
        var browser = Browser.signedIn("admin");
        browser.page(path);

        var page = browser.form()
                .post(path + "/code")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("<span>1234</span> <span>5678</span> <span>9012</span> <span>3452</span>", "<svg");
        assertThat(services.asked("POST", reveal).getLast().actingUser()).contains("admin");
        browser.request().get(path + "/code").then().statusCode(303);
        browser.request().get(path + "/code/news").then().statusCode(204);
        var operator = Browser.signedIn("olga");
        operator.page(path);
        operator.form().post(path + "/code").then().statusCode(403);
        assertThat(services.asked("POST", reveal)).hasSize(1);
        phone.redeemed();
        await().untilAsserted(() -> assertThat(
                        browser.request().get(path + "/code/news").getHeader("HX-Redirect"))
                .isEqualTo(path));
    }

    @Test
    void a_refused_command_shows_the_page_again_with_the_sentence_of_the_service() {
        var phone = WaitingPhone.of("owner-of-a-refusal");
        var path = "/phones/" + phone.id();
        var rest = "/api/v1/phones/" + phone.id();
        services.answer(
                "DELETE",
                rest + "/activation-code",
                409,
                "{\"type\":\"/problems/mac-or-code-needed\",\"title\":\"No\",\"detail\":\"A phone without a MAC <needs> a code.\"}");
        services.answer("POST", rest + "/activation-code", 200, "{}");
        services.answer("GET", rest, 200, "{\"deviceName\":\"" + phone.dummy() + "\"}");
        services.answer(
                "PATCH",
                rest,
                400,
                "{\"type\":\"/problems/invalid-request\",\"detail\":\"No MAC.\",\"field\":\"mac\"}");
        var browser = Browser.signedIn("admin");
        browser.page(path);

        var refused = browser.form()
                .post(path + "/release-code")
                .then()
                .statusCode(409)
                .extract()
                .asString();
        var mac = browser.form()
                .formParam("mac", "not\"a mac")
                .post(path + "/mac")
                .then()
                .statusCode(400)
                .extract()
                .asString();

        browser.form()
                .formParam("mac", "2C3124C9F8E1")
                .formParam("instead", "2C3124C9F8E0")
                .post(path + "/mac")
                .then()
                .statusCode(409)
                .body(containsString("The phone got another device meanwhile"));

        assertThat(refused).contains("A phone without a MAC &lt;needs&gt; a code.", phone.dummy());
        assertThat(mac).contains("No MAC.", "not&quot;a mac");
        browser.form().post(path + "/require-code").then().statusCode(303);
    }

    @Test
    void what_cannot_be_undone_is_asked_first_names_the_phone_and_is_told_in_its_own_words() {
        var phone = WaitingPhone.of("owner-of-a-question");
        var path = "/phones/" + phone.id();
        services.answer("DELETE", "/api/v1/phones/" + phone.id(), 204, "");
        services.answer("DELETE", "/api/v1/phones/" + phone.id() + "/activation-code", 200, "{}");
        var browser = Browser.signedIn("admin");
        phone.expired();

        await().untilAsserted(() -> assertThat(browser.page(path))
                .contains(
                        "Remove the phone " + phone.dummy() + "? Its code no longer works.",
                        "Release the code of " + phone.dummy() + "?",
                        "<p class=\"mb-2\">Issue a new code? The one before no longer works.</p>"));
        assertThat(browser.page(path).split("<details class=\"confirm\">", -1)).hasSize(5);
        var location = browser.form()
                .post(path + "/release-code")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(browser.page(location)).contains("The code is released");
        location = browser.form().post(path + "/remove").then().extract().header("Location");
        assertThat(browser.page(location)).contains("The phone is removed.");
    }
}
