package io.offhook.selfcare;

import static io.offhook.selfcare.support.PortalRequests.as;
import static io.offhook.selfcare.support.PortalRequests.page;
import static io.offhook.selfcare.support.PortalRequests.signIn;
import static io.offhook.selfcare.support.PortalRequests.signedIn;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        await().untilAsserted(
                        () -> page(browser, "/").then().body(containsString("is ready"), containsString("Show code")));

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
    @ValueSource(strings = {"/%00", "/phones/%00/card", "/phones/1%00/card?version=x", "/?x=%00", "/login?failed=%00"})
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
                .get("/phones/" + UUID.randomUUID() + "/card")
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
        given().get("/static/offhook.css").then().statusCode(200);
        given().get("/static/offhook.svg").then().statusCode(200);
    }
}
