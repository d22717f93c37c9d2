package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.LocalAccounts;
import io.offhook.selfcare.support.SelfcareTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person chooses, changes and ends by themselves. */
@QuarkusTest
@WithRealServers
class ProfileIT {

    @Inject
    LocalAccounts accounts;

    @Inject
    SelfcareTables tables;

    @Test
    void a_person_chooses_language_time_zone_and_mails() {
        var browser = Browser.signedIn("heidi");

        browser.post("/profile", Map.of("language", "de", "zone", "Europe/Zurich"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/profile?said=saved"));

        browser.get("/profile?said=saved", "fr")
                .then()
                .body(containsString("Gespeichert."), containsString("value=\"Europe/Zurich\""))
                .body(not(containsString("value=\"on\" checked")));

        browser.post("/profile", Map.of("language", "", "zone", "", "mails", "on"));
        browser.get("/profile", "fr").then().body(containsString("Fuseau horaire"), containsString("checked"));
    }

    @Test
    void a_changed_profile_is_on_record_with_the_fields_and_no_value() {
        var person = accounts.withPassword();
        var browser = Browser.signedIn(person, PASSWORD);

        browser.post("/profile", Map.of("language", "fr", "zone", "Asia/Tokyo", "mails", "on"));
        browser.post("/profile", Map.of("language", "fr", "zone", "Asia/Tokyo", "mails", "on"));
        browser.post("/profile", Map.of("language", "fr", "zone", "Asia/Tokyo"));

        assertThat(tables.auditOf(person)).endsWith("PASSWORD_CHANGED", "PROFILE_CHANGED", "PROFILE_CHANGED");
        assertThat(tables.auditWith(person))
                .filteredOn(entry -> entry.contains("PROFILE_CHANGED"))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("language", "timeZone")
                                .doesNotContain("mailsWanted"),
                        second -> assertThat(second).contains("mailsWanted").doesNotContain("timeZone"));
        assertThat(tables.auditWith("Asia/Tokyo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Nowhere", "+01:00", "GMT+1", "<script>", "Europe/Zurich\u0000"})
    void a_time_zone_that_is_none_is_refused_and_nothing_is_saved(String zone) {
        var browser = Browser.signedIn("erin");

        browser.post("/profile", Map.of("language", "en", "zone", zone)).then().statusCode(400);

        browser.get("/profile").then().body(not(containsString("value=\"" + zone)));
    }

    @Test
    void a_profile_without_its_fields_is_refused_and_nothing_is_saved() {
        var browser = Browser.signedIn(accounts.withPassword(), PASSWORD);
        browser.post("/profile", Map.of("language", "de", "zone", "Europe/Zurich", "mails", "on"));

        browser.post("/profile", Map.of()).then().statusCode(400);
        browser.post("/profile", Map.of("mails", "on")).then().statusCode(400);
        browser.post("/profile", Map.of("language", "fr")).then().statusCode(400);

        browser.get("/profile", "fr")
                .then()
                .body(containsString("Zeitzone"), containsString("value=\"Europe/Zurich\""), containsString("checked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data; boundary=xx", "multipart/form-data", "text/plain", "application/json"})
    void pages_take_plain_forms_alone(String type) {
        var browser = Browser.signedIn("erin");

        var phone = "/phones/" + UUID.randomUUID();
        Stream.of(
                        "/profile",
                        "/profile/password",
                        "/profile/mail",
                        "/logout",
                        "/logout/everywhere",
                        phone + "/code",
                        phone + "/lost",
                        phone + "/disown")
                .forEach(path -> assertThat(junk(browser, type, path).statusCode())
                        .as(path)
                        .isEqualTo(415));

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void an_error_is_told_in_the_language_that_the_person_chose_and_to_strangers_in_that_of_the_browser() {
        var browser = Browser.signedIn(accounts.withPassword(), PASSWORD);
        browser.post("/profile", Map.of("language", "fr", "zone", ""));

        error(browser, "/nowhere").statusCode(404).body(containsString("Il n’y a rien à cette adresse"));
        error(browser, "/?page=x").statusCode(400).body(containsString("Cette demande est illisible"));
        error(new Browser(), "/nowhere").statusCode(404).body(containsString("Unter dieser Adresse gibt es nichts"));
    }

    private static ValidatableResponse error(Browser browser, String path) {
        return browser.request()
                .accept("text/html")
                .header("Accept-Language", "de")
                .get(path)
                .then()
                .contentType("text/html");
    }

    private static Response junk(Browser browser, String type, String path) {
        return browser.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType(type)
                .body("--xx\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\njunk")
                .post(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/profile/password", "/logout/everywhere"})
    void no_other_site_and_no_stranger_sends_these_forms(String path) {
        given().cookies(Browser.signedIn("bob").cookies())
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("language", "de")
                .post(path)
                .then()
                .statusCode(403);
        new Browser()
                .post(path, Map.of("language", "de"))
                .then()
                .statusCode(302)
                .header("Location", endsWith("/login"));
    }

    @Test
    void the_mail_with_the_phones_is_sent_again_now_and_then() {
        var browser = Browser.signedIn(accounts.withPassword(), PASSWORD);

        browser.post("/profile/mail", Map.of()).then().statusCode(303).header("Location", endsWith("said=mailed"));
        browser.post("/profile/mail", Map.of()).then().statusCode(429).body(containsString("less than 10 minutes ago"));
    }

    @Test
    void the_page_says_where_the_data_of_the_person_are_used() {
        var person = accounts.withPassword();

        Browser.signedIn(person, PASSWORD)
                .get("/profile")
                .then()
                .header("Cache-Control", "no-store")
                .body(
                        containsString("Pat Person"),
                        containsString(person + "@example.org"),
                        containsString("Where my data is used"));
    }
}
