package io.offhook.selfcare;

import static io.offhook.selfcare.support.LocalAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.LocalAccounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page to sign in, and passwords of local accounts at it. */
@QuarkusTest
@WithRealServers
class LocalSignInIT {

    @Inject
    LocalAccounts accounts;

    @Test
    void a_wrong_password_keeps_the_name_out_of_the_address_and_for_one_page() {
        var name = "Zoë <b>" + UUID.randomUUID();
        var browser = new Browser();

        browser.signIn(name, "a wrong password").then().header("Location", endsWith("/login?failed=true"));

        browser.get("/login?failed=true").then().body(containsString("do not match"), containsString("Zoë &lt;b&gt;"));
        browser.get("/login").then().body(not(containsString("Zoë")));
    }

    @Test
    void a_known_and_an_unknown_name_are_told_the_same() {
        var person = accounts.withPassword();
        var unknown = "x" + person.substring(1);

        assertThat(wrong(person).replace(person, "")).isEqualTo(wrong(unknown).replace(unknown, ""));
    }

    private static String wrong(String name) {
        var browser = new Browser();
        browser.signIn(name, "a wrong password").then().statusCode(302);
        return browser.get("/login?failed=true").body().asString();
    }

    @Test
    void the_password_of_the_configuration_goes_before() {
        var browser = new Browser();

        browser.signIn("alice");

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void who_guesses_waits_also_for_the_right_password() {
        var person = accounts.withPassword();
        var guesser = new Browser();
        IntStream.range(0, 5).forEach(i -> guesser.signIn(person, "wrong " + i));

        guesser.request()
                .accept("text/html")
                .header("Accept-Language", "fr")
                .formParam("j_username", person)
                .formParam("j_password", PASSWORD)
                .post("/login")
                .then()
                .statusCode(429)
                .body(containsString("lang=\"fr\""));
    }

    @Test
    void a_session_that_was_there_before_the_sign_in_is_not_taken_over() {
        var person = accounts.withPassword();
        var planted = "A".repeat(43);
        var browser = new Browser().with(Map.of(Browser.ID_COOKIE, planted));

        browser.signIn(person, PASSWORD);

        assertThat(browser.cookie(Browser.ID_COOKIE)).isNotEmpty().isNotEqualTo(planted);
    }

    @Test
    void the_cookie_of_a_local_account_is_of_no_use_with_a_session_of_another() {
        var one = signedIn();
        var other = signedIn();

        assertThat(one.with(Map.of(Browser.ID_COOKIE, other.cookie(Browser.ID_COOKIE)))
                        .isSignedIn())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "person\u0000", "", " ", "x' or '1'='1"})
    void a_name_that_nobody_can_have_is_answered_as_any_other(String name) {
        new Browser().signIn(name, "a password").then().statusCode(302);
        new Browser()
                .request()
                .auth()
                .preemptive()
                .basic(name, "a password")
                .get("/api/v1/my/phones")
                .then()
                .statusCode(401);
    }

    private Browser signedIn() {
        var browser = new Browser();
        browser.signIn(accounts.withPassword(), PASSWORD);
        return browser;
    }

    @ParameterizedTest
    @CsvSource({
        "de-CH,Anmelden",
        "fr,Se connecter",
        "es-MX,Iniciar sesión",
        "it,Sign in",
        "'%%%',Sign in",
    })
    void the_page_is_in_the_language_of_the_browser(String language, String button) {
        new Browser().get("/login", language).then().body(containsString(button));
    }

    @Test
    void a_language_that_was_chosen_goes_before_that_of_the_browser() {
        var browser = new Browser();

        browser.get("/login?language=de", "fr").then().body(containsString("Anmelden"));

        browser.get("/login", "fr").then().body(containsString("Anmelden"));
        browser.get("/forgot", "fr").then().body(containsString("Passwort vergessen"));
        browser.get("/login?language=%22%3E", "fr").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/", "//evil.example/", "/login?failed=true"})
    void the_sign_in_leads_to_no_other_site(String address) {
        var browser = new Browser().with(Map.of("quarkus-redirect-location", address));

        Response answer = browser.signIn(accounts.withPassword(), PASSWORD);

        assertThat(answer.header("Location")).isEqualTo("/");
    }
}
