package io.offhook.selfcare;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
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
}
