package io.offhook.selfcare;

import static io.offhook.selfcare.support.PortalRequests.as;
import static io.offhook.selfcare.support.PortalRequests.page;
import static io.offhook.selfcare.support.PortalRequests.post;
import static io.offhook.selfcare.support.PortalRequests.signedIn;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.state.PhoneModel;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.ActivationStub.Call;
import io.offhook.selfcare.support.QrReader;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(page).contains("<p class=\"printed\">For ", "<li id=\"stay\" hidden>", "See how far the phone is");
        assertThat(activation.callsFor(phone.codeId()))
                .contains(new Call(
                        phone.codeId(),
                        "SELF_CARE",
                        Optional.of("alice"),
                        "Basic c2VsZmNhcmU6c2VydmljZS1wYXNzd29yZA=="));
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
        page(bob, "/phones/" + phone.id()).then().statusCode(404);
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

        await().untilAsserted(() -> page(browser, "/phones/" + phone.id())
                .then()
                .body(containsString("has expired"), not(containsString("Show code"))));
    }

    @Test
    void a_phone_without_a_camera_is_shown_no_qr_code() {
        var phone = TestPhone.of("alice", "No camera");
        phone.publish(new PhoneProvisioned(
                phone.id(),
                "BAT5A0F33C1D2E4",
                "7841",
                null,
                "No camera",
                List.of(new Line(1, phone.extension())),
                "alice",
                "Default",
                true));
        phone.issued();
        awaitReady(phone);

        codePage(phone, "alice")
                .then()
                .statusCode(200)
                .body(containsString("Type the 16 digits"), not(containsString("<svg")));
    }

    @Test
    void administrators_say_which_models_have_a_camera() {
        var model = "1" + ThreadLocalRandom.current().nextInt(100, 999);
        TopicWriter.publish(Topic.SETTING, "phone-model/" + model, new PhoneModel(model, null, true, true, 2, null));
        var phone = TestPhone.of("alice", "With camera");
        phone.publish(new PhoneProvisioned(
                phone.id(), "BAT5A0F33C1D2E4", model, null, "With camera", List.of(), "alice", "Default", true));
        phone.issued();
        awaitReady(phone);

        await().untilAsserted(() -> codePage(phone, "alice").then().body(containsString("<svg")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Aktivieren Sie Ihr Telefon | Donnerstag, 31. Dezember 2099 um 23:30 (UTC)",
                "fr | Activer votre téléphone | jeudi 31 décembre 2099 à 23:30 (UTC)",
                "es | Active su teléfono | jueves, 31 de diciembre de 2099, 23:30 (UTC)"
            })
    void the_page_speaks_the_language_of_the_browser(String language, String title, String expiry) {
        var phone = readyForCode("Languages");

        as(signedIn("alice"))
                .header("Accept-Language", language)
                .post("/phones/" + phone.id() + "/code")
                .then()
                .statusCode(200)
                .body(
                        containsString("<html lang=\"" + language + "\""),
                        containsString("<h1>" + title),
                        containsString(expiry));
    }

    @Test
    void a_name_of_any_script_stays_apart_from_the_text_around_it() {
        var phone = readyForCode("مكتب 📞 <b>");

        page(signedIn("alice"), "/phones/" + phone.id()).then().body(containsString("<bdi>مكتب 📞 &lt;b&gt;</bdi>"));
    }

    @Test
    void the_address_of_a_code_shows_none() {
        var phone = readyForCode("By address");

        page(signedIn("alice"), "/phones/" + phone.id() + "/code")
                .then()
                .statusCode(303)
                .header("Cache-Control", equalTo("no-store"))
                .header("Location", endsWith("/phones/" + phone.id()));
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

    private TestPhone readyForCode(String description) {
        var phone = TestPhone.of("alice", description).provisioned().issued();
        awaitReady(phone);
        return phone;
    }

    private void awaitReady(TestPhone phone) {
        activation.knows(phone.codeId(), phone.digits());
        var browser = signedIn("alice");
        await().untilAsserted(() ->
                page(browser, "/phones/" + phone.id()).then().statusCode(200).body(containsString("Show code")));
    }

    private static Response codePage(TestPhone phone, String user) {
        return post(signedIn(user), "/phones/" + phone.id() + "/code");
    }

    private static String groups(String page) {
        var shown = page.substring(page.indexOf("id=\"digits\""));
        shown = shown.substring(shown.indexOf('>') + 1);
        return shown.substring(0, shown.indexOf("</p>")).replaceAll("<[^>]+>|\\s", "");
    }
}
