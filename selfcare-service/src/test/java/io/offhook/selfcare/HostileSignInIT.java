package io.offhook.selfcare;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.PortalRequests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send to the portal before they are signed in: everything gets an answer. */
@QuarkusTest
@WithRealServers
class HostileSignInIT {

    @ParameterizedTest
    @ValueSource(strings = {"/?a=b,c", "/?a=b;c", "/phones/x,y", "/?a=%2C"})
    void an_address_that_no_cookie_can_hold_is_led_to_the_sign_in_without_it(String address) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/xml"})
    void a_sign_in_that_is_no_form_is_refused(String type) {
        given().header("Content-Type", type)
                .body("{}")
                .post("/login")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("application/x-www-form-urlencoded"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"j_username=%zz&j_password=%", "", "&", "="})
    void a_sign_in_form_that_is_none_is_refused(String form) {
        given().contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/login")
                .then()
                .statusCode(400);
    }

    @Test
    void a_person_who_must_wait_is_told_so_on_a_page() {
        IntStream.range(0, 5).forEach(i -> signIn("nobody", "wrong-" + i).statusCode(302));

        given().accept("text/html")
                .formParam("j_username", "nobody")
                .formParam("j_password", "wrong")
                .post("/login")
                .then()
                .statusCode(429)
                .contentType("text/html")
                .header("Retry-After", notNullValue())
                .header("Content-Security-Policy", containsString("default-src"))
                .body(containsString("Please wait, then try again."));
    }

    @Test
    void a_form_without_a_name_or_a_password_leads_back_to_the_form() {
        given().redirects()
                .follow(false)
                .formParam("j_username", "alice")
                .post("/login")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?failed=true"));
    }

    @Test
    void wrong_passwords_in_forms_count_for_the_account_and_hinder_no_other_at_the_same_address() {
        IntStream.range(0, 5).forEach(i -> signIn("frank", "wrong-" + i).statusCode(302));

        signIn("frank", "frank-password").statusCode(429).body("type", endsWith("/too-many-sign-ins"));
        signIn("erin", "erin-password").statusCode(302).header("Location", endsWith("/"));
    }

    @Test
    void a_session_of_one_account_forgives_no_wrong_password_of_another() {
        var browser = Browser.signedIn("erin");
        for (int i = 0; i < 5; i++) {
            given().cookies(browser.cookies())
                    .auth()
                    .preemptive()
                    .basic("grace", "wrong")
                    .get("/")
                    .then()
                    .statusCode(200);
            myPhones("grace", "wrong-" + i).statusCode(401);
        }

        myPhones("grace", "wrong").statusCode(429);
    }

    @Test
    void rest_ignores_cookies_whatever_its_path_looks_like() {
        var browser = Browser.signedIn("erin");

        Stream.of("/api/v1/my/phones", "/api;x/v1/my/phones", "/api%3Bx/v1/my/phones", "//api/v1/my/phones")
                .forEach(path -> given().urlEncodingEnabled(false)
                        .cookies(browser.cookies())
                        .get(path)
                        .then()
                        .statusCode(oneOf(401, 404)));
    }

    @Test
    void redirects_name_no_host_that_the_caller_could_choose() {
        given().redirects()
                .follow(false)
                .header("Host", "evil.example")
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", "/login");
        signIn("erin", "guess").header("Location", "/login?failed=true");
        signIn("erin", "erin-password").header("Location", "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "https://evil.example/", "//evil.example/", "/\\evil"})
    void an_address_to_go_on_to_that_is_of_no_use_is_forgotten(String address) {
        given().redirects()
                .follow(false)
                .header("Cookie", "quarkus-redirect-location=" + address)
                .formParam("j_username", "erin")
                .formParam("j_password", "erin-password")
                .post("/login")
                .then()
                .statusCode(302)
                .header("Location", "/");
    }

    private static ValidatableResponse myPhones(String account, String password) {
        return given().auth()
                .preemptive()
                .basic(account, password)
                .get("/api/v1/my/phones")
                .then();
    }

    private static ValidatableResponse signIn(String account, String password) {
        return PortalRequests.signIn(new CookieFilter(), account, password).then();
    }
}
