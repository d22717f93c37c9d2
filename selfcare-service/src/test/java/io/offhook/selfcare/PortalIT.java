package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.ActivationStub.Call;
import io.offhook.selfcare.support.QrReader;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealServers
class PortalIT {

    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

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

    @Test
    void a_code_is_shown_in_groups_of_four_and_as_a_qr_code_and_the_view_is_audited() {
        var phone = readyForCode("Reception");

        var page = page(phone, "alice")
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

        page(phone, "alice")
                .then()
                .statusCode(503)
                .body(containsString("try again in a moment"), containsString("Show code"));
    }

    @Test
    void a_code_that_was_used_a_moment_ago_is_not_shown() {
        var phone = readyForCode("Too late");
        activation.answers(phone.codeId(), 409);

        page(phone, "alice").then().statusCode(409).body(containsString("no code that can be shown"));
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
    @ValueSource(strings = {"/%00", "/phones/%00/card", "/phones/1%00/card?version=x", "/?x=%00", "/login?failed=%00"})
    void an_address_with_the_character_U_0000_is_a_bad_request(String path) {
        as(signedIn("alice")).urlEncodingEnabled(false).get(path).then().statusCode(400);
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

    private static Response page(TestPhone phone, String user) {
        return post(signedIn(user), "/phones/" + phone.id() + "/code");
    }

    private static String groups(String page) {
        var shown = page.substring(page.indexOf("id=\"digits\">") + 12);
        return shown.substring(0, shown.indexOf("</p>")).replaceAll("<[^>]+>|\\s", "");
    }

    private static Response page(CookieFilter browser, String path) {
        return as(browser).get(path);
    }

    private static Response post(CookieFilter browser, String path) {
        return as(browser).post(path);
    }

    private static RequestSpecification as(CookieFilter browser) {
        return given().filter(browser).redirects().follow(false);
    }

    private static CookieFilter signedIn(String user) {
        var browser = new CookieFilter();
        signIn(browser, user, user + "-password").then().statusCode(302);
        return browser;
    }

    private static Response signIn(CookieFilter browser, String user, String password) {
        return as(browser)
                .formParam("j_username", user)
                .formParam("j_password", password)
                .post("/login");
    }
}
