package io.offhook.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careless or hostile client sends: each is refused with a problem that says what is wrong, and nothing is logged as a fault. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HostileRequestsIT {

    @ParameterizedTest
    @ValueSource(strings = {"///", ";", "application", "\u00ff", "", "application/json, foo", "text/html;q=", "a/b;"})
    void an_accept_header_that_lists_no_media_types_is_refused(String accept) {
        isInvalid(given().header("Accept", accept).get("/samples")).body("field", equalTo("Accept"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*;q=0.5, application/json",
                "application/json;charset=utf-8",
                "application/json; a=\"b c\" ; q=1"
            })
    void an_accept_header_that_does_is_taken(String accept) {
        given().header("Accept", accept).get("/samples").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": 7}            | name | must be a text",
                "{\"name\": true}         | name | must be a text",
                "{\"at\": 1e300}          | at   | must be a time like",
                "{\"at\": 0}              | at   | must be a time like",
                "{\"at\": \"2026-13-01T00:00:00Z\"} | at | must be a time like",
                "{\"count\": 1.9}         | count | must be a whole number",
                "{\"count\": \"7\"}       | count | must be a whole number",
                "{\"count\": \"\"}        | count | must be a whole number",
                "{\"wanted\": 1}          | wanted | must be true or false",
                "{\"wanted\": \"\"}       | wanted | must be true or false",
                "{\"id\": \"x\"}          | id | must be a UUID",
                "{\"nmae\": \"x\"}        | nmae | There is no field nmae",
                "{\"name\": \"\\u0000\"}  | name | U+0000"
            })
    void a_value_that_would_have_to_be_guessed_is_refused_and_its_field_named(String body, String field, String says) {
        isInvalid(given().contentType("application/json").body(body).post("/samples"))
                .body("field", equalTo(field))
                .body("detail", containsString(says));
    }

    @Test
    void a_rule_of_validation_is_refused_like_everything_else() {
        isInvalid(given().contentType("application/json")
                        .body("{\"code\": \"too long\"}")
                        .post("/samples"))
                .body("field", equalTo("code"))
                .body("violations", equalTo(null));
    }

    @Test
    void a_method_that_an_address_does_not_take_is_answered_with_those_it_takes() {
        given().delete("/samples")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, POST"))
                .body("title", equalTo("Method not allowed"))
                .body("detail", equalTo("This address takes GET, POST."));
    }

    @Test
    void an_address_that_nobody_knows_is_said_in_our_words() {
        given().get("/nowhere")
                .then()
                .statusCode(404)
                .body("title", equalTo("Not found"))
                .body("detail", not(containsString("HTTP")));
    }

    @Test
    void a_wrong_password_is_challenged_once() {
        var headers = given().auth()
                .preemptive()
                .basic("admin", "wrong")
                .get("/samples/cause")
                .headers();
        assertThat(headers.getList("WWW-Authenticate")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Origin",
                "Idempotency-Key",
                "Offhook-Acting-User",
                "Offhook-Acting-Role",
                "Sec-Fetch-Site"
            })
    void a_header_of_which_there_is_one_is_refused_if_it_comes_twice(String field) {
        isInvalid(given().header(field, "one").header(field, "two").get("/samples"))
                .body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/samples;x", "/samples;/cause", "/samples;x=1/cause"})
    void a_path_with_parameters_leads_nowhere(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
        given().get("/samples?a=b;c").then().statusCode(200);
    }

    private static ValidatableResponse isInvalid(Response response) {
        return response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/invalid-request"))
                .body("title", equalTo("Invalid request"))
                .body("instance", equalTo(null));
    }
}
