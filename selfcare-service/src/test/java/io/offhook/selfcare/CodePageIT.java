package io.offhook.selfcare;

import static io.offhook.selfcare.support.PortalRequests.as;
import static io.offhook.selfcare.support.PortalRequests.page;
import static io.offhook.selfcare.support.PortalRequests.post;
import static io.offhook.selfcare.support.PortalRequests.signedIn;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.ActivationStub.Call;
import io.offhook.selfcare.support.QrReader;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of one phone, which shows its code. */
@QuarkusTest
@WithRealServers
class CodePageIT {

    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @Test
    void a_code_is_shown_in_groups_of_four_and_as_a_qr_code_and_the_view_is_audited() {
        var phone = readyForCode("Reception");

        var page = codePage(phone, "alice")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();

        assertThat(groups(page)).isEqualTo(phone.digits());
        var path = PATH.matcher(page);
        assertThat(path.find()).isTrue();
        assertThat(QrReader.ofSvgPath(path.group(1), 29)).isEqualTo(phone.digits());
        assertThat(page).contains("What to do now", "camera", "Thursday 31 December 2099 at 23:30 (UTC)");
        assertThat(activation.callsFor(phone.codeId()))
                .contains(new Call(
                        phone.codeId(),
                        "SELF_CARE",
                        Optional.of("alice"),
                        "Basic c2VsZmNhcmU6c2VydmljZS1wYXNzd29yZA=="));
    }

    @Test
    void the_card_says_something_only_when_there_is_news_until_the_phone_is_ready() {
        var phone = readyForCode("Live status");
        var browser = signedIn("alice");
        var path = "/phones/" + phone.id() + "/card?version=";

        page(browser, path + "CODE_READY-" + phone.codeId()).then().statusCode(204);
        phone.redeemed();
        await().untilAsserted(() -> page(browser, path + "CODE_READY-" + phone.codeId())
                .then()
                .statusCode(200)
                .body(containsString("Code accepted"), containsString("every 1s")));
        phone.macAssigned();
        await().untilAsserted(() -> page(browser, path + "FINISHING-" + phone.codeId())
                .then()
                .statusCode(200)
                .body(containsString("Your phone is ready"), not(containsString("hx-get"))));
    }

    @Test
    void somebody_elses_phone_and_no_phone_look_the_same() {
        var phone = readyForCode("Not for Bob");
        var bob = signedIn("bob");
        int before = activation.callsFor(phone.codeId()).size();

        var foreign = post(bob, "/phones/" + phone.id() + "/code")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var unknown = post(bob, "/phones/" + UUID.randomUUID() + "/code")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign).isEqualTo(unknown).contains("No such phone");
        page(bob, "/phones/" + phone.id() + "/card").then().statusCode(404);
        assertThat(activation.callsFor(phone.codeId())).hasSize(before);
    }

    @Test
    void when_codes_cannot_be_revealed_the_user_is_asked_to_try_again() {
        var phone = readyForCode("Patience");
        activation.answers(phone.codeId(), 503);

        codePage(phone, "alice")
                .then()
                .statusCode(503)
                .body(containsString("try again in a moment"), containsString("Show code"));
    }

    @Test
    void a_code_that_was_used_a_moment_ago_is_not_shown() {
        var phone = readyForCode("Too late");
        activation.answers(phone.codeId(), 409);

        codePage(phone, "alice").then().statusCode(409).body(containsString("no code that can be shown"));
    }

    @Test
    void an_expired_code_is_said_to_be_expired() {
        var phone = readyForCode("Old").expired();
        var browser = signedIn("alice");

        await().untilAsserted(() -> page(browser, "/phones/" + phone.id() + "/card")
                .then()
                .body(containsString("has expired"), not(containsString("Show code"))));
    }

    @Test
    void a_form_that_another_site_posts_is_refused() {
        var phone = readyForCode("Target");
        var browser = signedIn("alice");
        var path = "/phones/" + phone.id() + "/code";

        given().filter(browser)
                .header("Sec-Fetch-Site", "cross-site")
                .post(path)
                .then()
                .statusCode(403);
        given().filter(browser)
                .header("Origin", "https://evil.example")
                .post(path)
                .then()
                .statusCode(403);
        given().filter(browser).header("Origin", "null").post(path).then().statusCode(403);
        given().filter(browser)
                .header("Sec-Fetch-Site", "same-origin")
                .post(path)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?version=%00", "?version=%ff", "?version=%2500", "?version=\u2028"})
    void no_parameter_makes_a_card_fail(String query) {
        var phone = readyForCode("Odd parameter");

        int status = as(signedIn("alice"))
                .urlEncodingEnabled(false)
                .get("/phones/" + phone.id() + "/card" + query.replace("\u2028", "%E2%80%A8"))
                .statusCode();

        assertThat(status).isBetween(200, 499);
    }

    private TestPhone readyForCode(String description) {
        var phone = TestPhone.of("alice", description).provisioned().issued();
        activation.knows(phone.codeId(), phone.digits());
        var browser = signedIn("alice");
        await().untilAsserted(() -> page(browser, "/phones/" + phone.id() + "/card")
                .then()
                .statusCode(200)
                .body(containsString("Show code")));
        return phone;
    }

    private static Response codePage(TestPhone phone, String user) {
        return post(signedIn(user), "/phones/" + phone.id() + "/code");
    }

    private static String groups(String page) {
        var shown = page.substring(page.indexOf("id=\"digits\">") + 12);
        return shown.substring(0, shown.indexOf("</p>")).replaceAll("<[^>]+>|\\s", "");
    }
}
