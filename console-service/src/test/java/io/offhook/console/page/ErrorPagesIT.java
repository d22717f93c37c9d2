package io.offhook.console.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void programs_get_problems_at_the_same_addresses() {
        given().auth()
                .preemptive()
                .basic("olga", "olga-password")
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
