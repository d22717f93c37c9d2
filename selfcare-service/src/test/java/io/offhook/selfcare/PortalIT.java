package io.offhook.selfcare;

import static io.offhook.selfcare.support.PortalRequests.as;
import static io.offhook.selfcare.support.PortalRequests.page;
import static io.offhook.selfcare.support.PortalRequests.signIn;
import static io.offhook.selfcare.support.PortalRequests.signedIn;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealServers
class PortalIT {

    @Test
    void who_is_not_signed_in_is_led_to_the_sign_in_page_and_back() {
        var browser = new CookieFilter();

        given().filter(browser)
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/login"));
        given().get("/login")
                .then()
                .statusCode(200)
                .body(containsString("Sign in"), not(containsString("do not match")));

        signIn(browser, "alice", "alice-password")
                .then()
                .statusCode(302)
                .header("Location", not(containsString("login")));
        given().filter(browser).get("/").then().statusCode(200).body(containsString("My phones"));
    }

    @Test
    void a_wrong_password_is_said_so_in_words() {
        signIn(new CookieFilter(), "alice", "guess")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/login?failed=true"));
        given().get("/login?failed=true").then().body(containsString("do not match"), containsString("role=\"alert\""));
    }

    @Test
    void after_signing_out_the_session_is_over() {
        var browser = signedIn("alice");

        given().filter(browser).redirects().follow(false).post("/logout").then().statusCode(303);
        given().filter(browser).redirects().follow(false).get("/").then().statusCode(302);
    }

    @Test
    void a_user_without_phones_is_told_what_will_come() {
        given().filter(signedIn("carol")).get("/").then().body(containsString("No phone yet"));
    }

    @Test
    void many_phones_come_page_by_page_those_without_a_device_first() {
        TestPhone.of("erin", "Phone that works")
                .provisioned()
                .issued()
                .redeemed()
                .macAssigned();
        TestPhone.of("erin", "Phone to activate").provisioned().issued();
        var browser = signedIn("erin");
        await().untilAsserted(() ->
                page(browser, "/").then().body(containsString("Code accepted"), containsString("Show code")));

        page(browser, "/?size=1")
                .then()
                .body(containsString("Phone to activate"), not(containsString("Phone that works")))
                .body(
                        containsString("Page 1 of 2"),
                        containsString("rel=\"next\""),
                        not(containsString("rel=\"prev\"")));
        page(browser, "/?page=1&size=1")
                .then()
                .body(containsString("Phone that works"), not(containsString("Phone to activate")))
                .body(containsString("rel=\"prev\""), not(containsString("rel=\"next\"")));
    }

    @Test
    void a_user_sees_own_phones_and_no_others() {
        var mine = TestPhone.of("alice", "Desk <3 of Alice").provisioned().issued();
        var foreign = TestPhone.of("bob", "Desk of Bob").provisioned().issued();
        var browser = signedIn("alice");

        await().untilAsserted(() -> page(browser, "/")
                .then()
                .body(
                        containsString("Desk &lt;3 of Alice"),
                        containsString(mine.extension()),
                        containsString("Show code"))
                .body(not(containsString(foreign.description()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%00", "/phones/%00/news", "/phones/1%00/news?seen=x", "/?q=%00", "/?x=%00", "/login?failed=%00"
            })
    void an_address_with_the_character_U_0000_is_a_bad_request(String path) {
        as(signedIn("alice")).urlEncodingEnabled(false).get(path).then().statusCode(400);
    }

    @Test
    void a_user_name_with_the_character_U_0000_is_a_wrong_one() {
        signIn(new CookieFilter(), "alice\0", "alice-password")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/login?failed=true"));
    }

    @Test
    void when_the_session_is_over_htmx_leads_the_browser_to_the_whole_page() {
        given().header("HX-Request", "true")
                .get("/phones/" + UUID.randomUUID() + "/news")
                .then()
                .statusCode(401)
                .header("HX-Redirect", "/");
    }

    @Test
    void pages_run_no_foreign_script_and_stand_in_no_frame() {
        var login = given().get("/login").then().statusCode(200);

        login.header("Content-Security-Policy", containsString("script-src 'self'"));
        login.header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        login.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin");
        given().get("/_static/htmx.org/2.0.2/dist/htmx.min.js").then().statusCode(200);
        given().get("/webjars/htmx-ext-sse/2.2.2/sse.js").then().statusCode(200);
        given().get("/static/code.js").then().statusCode(200);
        given().get("/static/offhook.svg").then().statusCode(200);
    }

    @Test
    void files_of_pages_are_kept_for_good_because_their_address_changes_with_them() {
        var style = Pattern.compile("href=\"(/static/offhook.css\\?v=[0-9a-f]{16})\"")
                .matcher(given().get("/login").asString());

        assertThat(style.find()).isTrue();
        given().get(style.group(1))
                .then()
                .statusCode(200)
                .header("Cache-Control", allOf(containsString("immutable"), containsString("max-age=31536000")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /nothing/here | 404 | There is nothing at this address",
                "GET | /phones/not-an-id | 404 | There is nothing at this address",
                "PUT | / | 405 | This address does not do that",
                "GET | /?size=none | 400 | This request cannot be read"
            })
    void a_person_gets_a_page_where_a_program_gets_a_problem(String method, String path, int status, String words) {
        var browser = signedIn("alice");

        as(browser)
                .header("Accept", "text/html")
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("text/html")
                .body(containsString(words), containsString("<html lang=\"en\""));
        as(browser)
                .header("Accept", "*/*")
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void an_error_is_said_in_the_language_of_the_browser() {
        given().header("Accept", "text/html")
                .header("Accept-Language", "fr-CH,fr;q=0.9")
                .get("/nothing/here")
                .then()
                .statusCode(404)
                .body(containsString("Il n’y a rien à cette adresse"), containsString("<html lang=\"fr\""));
    }
}
