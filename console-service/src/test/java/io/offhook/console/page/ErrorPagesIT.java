package io.offhook.console.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.Operator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealServers
class ErrorPagesIT {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void a_browser_gets_a_page_at_an_address_that_is_none() {
        isPage(get(Browser.signedIn("olga"), "/nothing/<script>"), 404, "There is nothing at this address");
        isPage(get(Browser.signedIn("olga"), "/phones/of/nobody/at/all"), 404, "There is nothing at this address");
    }

    @Test
    void a_browser_gets_a_page_for_a_method_that_an_address_does_not_take() {
        var browser = Browser.signedIn("olga");
        browser.page("/phones");
        isPage(browser.request().accept(BROWSER).delete("/phones").then(), 405, "This address does not do that");
    }

    @Test
    void an_account_without_a_role_is_told_which_it_needs_and_can_sign_out() {
        var browser = Browser.signedIn("norma");
        isPage(get(browser, "/phones"), 403, "This needs the role admin or operator. You are signed in as norma.");
        browser.page("/logout");
        browser.form().post("/logout").then().statusCode(303).header("Location", containsString("/login"));
        get(browser, "/phones").statusCode(302);
    }

    @Test
    void a_browser_gets_a_page_for_what_filters_refuse() {
        for (int time = 0; time < 5; time++) {
            signIn("wrong").redirects().follow(false).post("/login");
        }
        isPage(signIn("wrong").post("/login").then(), 429, "Too many tries");
        isPage(
                given().accept(BROWSER)
                        .contentType("text/plain")
                        .body("x")
                        .post("/login")
                        .then(),
                415,
                "cannot read");
        isPage(
                given().accept(BROWSER)
                        .header("Sec-Fetch-Site", "cross-site")
                        .post("/login")
                        .then(),
                403,
                "may not");
        isPage(
                given().accept(BROWSER)
                        .urlEncodingEnabled(false)
                        .get("/phones;x")
                        .then(),
                404,
                "There is nothing");
        isPage(
                given().accept(BROWSER)
                        .header("Origin", "a")
                        .header("Origin", "b")
                        .get("/")
                        .then(),
                400,
                "cannot read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"j_username=%zz&j_password=%", "", "&"})
    void a_sign_in_form_that_is_none_is_refused_at_once(String form) {
        isPage(
                given().accept(BROWSER)
                        .contentType("application/x-www-form-urlencoded")
                        .body(form)
                        .post("/login")
                        .then(),
                400,
                "cannot read this request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "csrf-token=%zz", "%", "", "&"})
    void a_form_that_is_none_is_refused_at_once(String form) {
        isPage(post(form), 400, "cannot read this request");
    }

    @Test
    void a_form_that_is_too_large_is_refused_and_one_with_a_long_text_is_taken() {
        isPage(post("q=" + "x".repeat(5_000_000)), 413, "This is too large");
        isPage(post("a=b&".repeat(3_000)), 413, "This is too large");
        var browser = Browser.signedIn("olga");
        browser.page("/users");
        browser.form()
                .formParam("q", "x".repeat(100_000))
                .post("/users/search")
                .then()
                .statusCode(200);
    }

    @Test
    void the_cookie_of_the_token_is_for_this_site_alone() {
        var page = Browser.signedIn("olga").request().get("/phones").then().extract();
        assertThat(page.detailedCookie("offhook-console-csrf").getSameSite()).isEqualToIgnoringCase("strict");
    }

    private static RequestSpecification signIn(String password) {
        return given().accept(BROWSER).formParam("j_username", "nobody").formParam("j_password", password);
    }

    private static ValidatableResponse post(String form) {
        return Browser.signedIn("olga")
                .request()
                .accept(BROWSER)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/users/search")
                .then();
    }

    @Test
    void programs_get_problems_at_the_same_addresses() {
        Operator.request()
                .accept(BROWSER)
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Browser.signedIn("olga")
                .request()
                .accept("application/json")
                .delete("/phones")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void pages_take_forms_alone_and_rest_needs_no_token() {
        for (var type : List.of("application/json", "text/plain")) {
            Browser.signedIn("admin")
                    .request()
                    .contentType(type)
                    .body("{}")
                    .post("/codes/reissue-all")
                    .then()
                    .statusCode(415);
        }
        Browser.signedIn("admin")
                .request()
                .formParam("name", "x")
                .post("/codes/reissue-all")
                .then()
                .statusCode(400);
        given().auth()
                .preemptive()
                .basic("admin", "admin-password")
                .contentType("application/json")
                .body("{\"eventId\":\"01\"}")
                .post("/api/v1/relay/set-aside")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse get(Browser browser, String path) {
        return browser.request().accept(BROWSER).get(path).then();
    }

    private static void isPage(ValidatableResponse answer, int status, String sentence) {
        answer.statusCode(status)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(allOf(
                        containsString(sentence),
                        not(containsString("Exception")),
                        not(containsString("<script>")),
                        not(containsString("RESTEASY"))));
    }
}
