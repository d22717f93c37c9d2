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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person chooses, changes and ends by themselves. */
@QuarkusTest
@WithRealServers
class ProfileIT {

    private static final String OTHER = "another long password here";

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
        var browser = signedIn(person);

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
        var browser = signedIn(accounts.withPassword());
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
        var browser = signedIn(accounts.withPassword());
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

    @Test
    void a_new_password_ends_all_other_sessions_and_links() {
        var person = accounts.withPassword();
        var here = signedIn(person);
        var elsewhere = signedIn(person);
        accounts.invite(person);
        var link = accounts.link(person).orElseThrow();

        change(here, PASSWORD, OTHER).then().statusCode(303).header("Location", endsWith("said=password_changed"));

        assertThat(here.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
        new Browser().get(link).then().statusCode(404);
        assertThat(signedIn(person, OTHER).isSignedIn()).isTrue();
        assertThat(tables.auditOf(person)).endsWith("PASSWORD_CHANGED");
    }

    @Test
    void without_the_old_password_nothing_changes_and_guessing_it_takes_ever_longer() {
        var person = accounts.withPassword();
        var browser = signedIn(person);

        IntStream.range(0, 5)
                .forEach(i -> change(browser, "wrong " + i, OTHER)
                        .then()
                        .statusCode(400)
                        .body(containsString("old password is not right")));
        change(browser, PASSWORD, OTHER).then().statusCode(429).body(containsString("Wait"));

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(signedIn(person, OTHER).isSignedIn()).isFalse();
    }

    @Test
    void a_new_password_follows_the_rules() {
        var browser = signedIn(accounts.withPassword());

        change(browser, PASSWORD, "short").then().statusCode(400).body(containsString("too short"));
        browser.post("/profile/password", Map.of("old", PASSWORD, "chosen", OTHER, "repeated", OTHER + "x"))
                .then()
                .statusCode(400)
                .body(containsString("not the same"));
    }

    @Test
    void the_password_of_the_configuration_is_not_changed_here() {
        var browser = Browser.signedIn("alice");

        browser.get("/profile").then().body(not(containsString("/profile/password")));
        change(browser, "alice-password", OTHER).then().statusCode(404);
    }

    @Test
    void to_sign_out_everywhere_ends_every_session_of_that_account_alone() {
        var person = accounts.withPassword();
        var here = signedIn(person);
        var elsewhere = signedIn(person);
        var copied = here.copy();
        var stranger = signedIn(accounts.withPassword());

        here.post("/logout/everywhere", Map.of()).then().statusCode(303).header("Location", endsWith("/login"));

        assertThat(here.isSignedIn()).isFalse();
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(copied.isSignedIn()).isFalse();
        assertThat(stranger.isSignedIn()).isTrue();
        assertThat(tables.auditWith(person)).anyMatch(entry -> entry.contains("SIGNED_OUT_EVERYWHERE"));
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
        var browser = signedIn(accounts.withPassword());

        browser.post("/profile/mail", Map.of()).then().statusCode(303).header("Location", endsWith("said=mailed"));
        browser.post("/profile/mail", Map.of()).then().statusCode(429).body(containsString("less than 10 minutes ago"));
    }

    @Test
    void the_page_says_where_the_data_of_the_person_are_used() {
        var person = accounts.withPassword();

        signedIn(person)
                .get("/profile")
                .then()
                .header("Cache-Control", "no-store")
                .body(
                        containsString("Pat Person"),
                        containsString(person + "@example.org"),
                        containsString("Where my data is used"));
    }

    private static Browser signedIn(String person) {
        return signedIn(person, PASSWORD);
    }

    private static Browser signedIn(String person, String password) {
        var browser = new Browser();
        browser.signIn(person, password);
        return browser;
    }

    private static Response change(Browser browser, String old, String chosen) {
        return browser.post("/profile/password", Map.of("old", old, "chosen", chosen, "repeated", chosen));
    }
}
