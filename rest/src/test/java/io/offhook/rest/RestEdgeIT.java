package io.offhook.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.offhook.rest.request.IdempotencyKey;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RestEdgeIT {

    @Test
    void a_page_is_what_was_asked_for() {
        given().get("/samples?page=3&size=1000")
                .then()
                .statusCode(200)
                .body("page", equalTo(3))
                .body("size", equalTo(1000))
                .body("total", equalTo(2))
                .body("items[0]", equalTo("aa"));
    }

    @ParameterizedTest
    @CsvSource({"size=5000,size", "size=0,size", "size=ten,size", "page=-1,page", "page=2147483647,page"})
    void a_page_that_cannot_be_is_refused_and_its_parameter_named(String query, String field) {
        isProblem(given().get("/samples?" + query).then(), 400, "invalid-request")
                .body("field", equalTo(field));
    }

    @Test
    void an_address_that_nobody_knows_is_a_problem() {
        isProblem(given().get("/nowhere").then(), 404, "not-found");
    }

    @Test
    void a_method_that_is_not_there_is_a_problem() {
        isProblem(given().delete("/samples").then(), 405, "method-not-allowed");
    }

    @Test
    void a_media_type_that_is_not_accepted_is_a_problem_that_names_what_is() {
        isProblem(given().contentType("text/plain").body("x").post("/samples").then(), 415, "unsupported-media-type")
                .body("detail", equalTo("The body must have one of these media types: application/json."));
    }

    @Test
    void what_does_not_come_in_time_makes_the_service_busy() {
        isProblem(given().get("/samples/late").then(), 503, "busy").body(not(containsString("secret")));
    }

    @Test
    void a_fault_of_ours_is_a_problem_that_tells_nothing_of_it() {
        isProblem(given().get("/samples/broken").then(), 500, "internal-error")
                .body("detail", not(containsString("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", " null "})
    void a_body_that_is_null_is_refused(String body) {
        isProblem(post(body), 400, "invalid-request").body("detail", equalTo("The body must be a JSON object."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | The body must be an object.",
                "true | The body must be an object.",
                "{\"name\": | ends too early",
                "{'name'} | not JSON",
                "{\"nmae\":\"x\"} | There is no field nmae; known are at, code, count, id, name, tags, wanted.",
                "{\"name\":{}} | name must be a text.",
                "{\"tags\":\"x\"} | tags must be a list.",
                "{\"name\":\"a\\u0000b\"} | name has the character U+0000.",
                "{\"tags\":[\"a\\u0000b\"]} | tags[0] has the character U+0000.",
                "{\"at\":\"+999999999-12-31T23:59:59Z\"} | at is beyond the years 0001 to 9999.",
                "{\"at\":\"-0001-12-31T23:59:59Z\"} | at is beyond the years 0001 to 9999.",
            })
    void a_body_that_cannot_be_is_refused_and_its_mistake_named(String body, String detail) {
        isProblem(post(body), 400, "invalid-request").body("detail", containsString(detail));
    }

    @Test
    void the_last_time_that_can_be_stored_is_taken() {
        post("{\"at\":\"9999-12-31T23:59:59Z\"}").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/samples/named/a%00b", "/samples/named/a?more=%00", "/nowhere/%00"})
    void an_address_with_the_character_nul_is_refused(String address) {
        isProblem(given().urlEncodingEnabled(false).get(address).then(), 400, "invalid-request");
    }

    @Test
    void a_traceparent_that_is_none_is_dropped() {
        given().auth()
                .preemptive()
                .basic("alice", "alice")
                .header("traceparent", "<script>")
                .get("/samples/cause")
                .then()
                .statusCode(200)
                .body("traceparent", nullValue())
                .body("actor", equalTo("alice"));
    }

    @Test
    void a_traceparent_is_kept() {
        var traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        given().auth()
                .preemptive()
                .basic("alice", "alice")
                .header("traceparent", traceparent)
                .get("/samples/cause")
                .then()
                .body("traceparent", equalTo(traceparent));
    }

    @ParameterizedTest
    @CsvSource({
        "22003,400,invalid-request",
        "23505,409,concurrent-change",
        "53100,503,busy",
        "57P03,503,busy",
        "40001,503,busy",
        "42P01,500,internal-error"
    })
    void a_failure_of_the_database_is_a_problem_that_quotes_no_value(String state, int status, String slug) {
        isProblem(given().get("/samples/sqlstate?raise=" + state).then(), status, slug)
                .body("detail", not(containsString("secret")));
    }

    @Test
    void an_event_that_the_brokers_would_not_take_is_a_problem_that_tells_its_size_and_the_limit() {
        given().post("/samples/events?bytes=900000").then().statusCode(204);

        isProblem(given().post("/samples/events?bytes=1000000").then(), 413, "too-large")
                .body(
                        "detail",
                        matchesPattern("This would be an event of 100\\d{4} bytes; at most 921600 can be published."));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site,403",
        "Sec-Fetch-Site,same-site,403",
        "Sec-Fetch-Site,same-origin,200",
        "Sec-Fetch-Site,none,200",
        "Origin,https://evil.example,403",
        "Origin,null,403"
    })
    void a_change_that_another_site_made_a_browser_send_is_refused(String header, String value, int status) {
        given().header(header, value)
                .contentType("application/json")
                .body("{}")
                .post("/samples")
                .then()
                .statusCode(status);
    }

    @Test
    void another_site_may_make_a_browser_read() {
        given().header("Sec-Fetch-Site", "cross-site").get("/samples").then().statusCode(200);
    }

    @Test
    void the_same_request_with_its_key_creates_nothing_again() {
        var key = UUID.randomUUID().toString();

        var first = claim("alice", key, "{\"name\":\"x\",\"tags\":[]}")
                .statusCode(200)
                .body(startsWith("new "));
        var id = first.extract().asString().substring("new ".length());

        claim("alice", key, "{ \"tags\":[], \"name\":\"x\" }").body(equalTo("repeated " + id));
        claim("admin", key, "{\"name\":\"x\",\"tags\":[]}").body(startsWith("new "));
    }

    @Test
    void a_key_that_came_with_another_request_is_refused() {
        var key = UUID.randomUUID().toString();
        claim("alice", key, "{\"name\":\"x\"}").statusCode(200);

        isProblem(claim("alice", key, "{\"name\":\"y\"}"), 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\tb"})
    void a_key_that_cannot_be_is_refused(String key) {
        isProblem(claim("alice", key, "{}"), 400, "invalid-request").body("field", equalTo("Idempotency-Key"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/samples")
                .then();
    }

    private static ValidatableResponse claim(String account, String key, String body) {
        return given().auth()
                .preemptive()
                .basic(account, account)
                .header(IdempotencyKey.HEADER, key)
                .contentType("application/json")
                .body(body)
                .post("/samples/claims")
                .then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("instance", nullValue());
    }
}
