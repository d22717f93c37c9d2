package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.selfcare.support.ActivationStub;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealServers
class MyPhonesIT {

    private static final String ALL = "/api/v1/my/phones?size=1000";

    @SuppressWarnings("NullAway.Init") // its test resource sets it
    ActivationStub activation;

    @TestHTTPResource(management = true)
    String management;

    @Test
    void a_user_lists_own_phones_with_their_status() {
        var phone = TestPhone.of("alice", "Listed").provisioned().issued();

        awaitPhone(phone, "status", "AWAITING_ACTIVATION")
                .body(of(phone, "directoryNumber"), equalTo(phone.extension()))
                .body(of(phone, "codeId"), equalTo(phone.codeId().toString()))
                .body(of(phone, "codeStatus"), equalTo("LIVE"));
    }

    @Test
    void a_user_with_many_phones_gets_them_page_by_page_those_without_a_device_first() {
        var active = TestPhone.of("dave", "A phone that works")
                .provisioned()
                .issued()
                .redeemed()
                .macAssigned();
        var waiting = TestPhone.of("dave", "Some new phone").provisioned().issued();
        await().untilAsserted(() -> as("dave")
                .get("/api/v1/my/phones?size=1&page=1")
                .then()
                .body("total", equalTo(2))
                .body("items[0].status", equalTo("ACTIVE")));

        as("dave")
                .get("/api/v1/my/phones?size=1")
                .then()
                .body("items.phoneId", equalTo(List.of(waiting.id().toString())));
        as("dave")
                .get("/api/v1/my/phones?size=1&page=1")
                .then()
                .body("items.phoneId", equalTo(List.of(active.id().toString())));
        as("dave").get("/api/v1/my/phones?size=0").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "registrar"})
    void programs_have_no_phones_and_are_refused(String program) {
        for (var own : List.of(ALL, "/api/v1/my/data")) {
            as(program).get(own).then().statusCode(403).body("type", endsWith("/not-allowed"));
        }
        as(program).post("/api/v1/my/welcome-mail").then().statusCode(403).contentType("application/problem+json");
        Browser.signedIn(program).get("/").then().statusCode(403);
        given().get(ALL).then().statusCode(401);
    }

    @Test
    void it_does_not_matter_which_topic_tells_first() {
        var phone = TestPhone.of("alice", "Other way round").issued().redeemed();
        as("alice").get(ALL).then().body(of(phone, "status"), nullValue());

        phone.provisioned().macAssigned();

        awaitPhone(phone, "status", "ACTIVE");
    }

    @Test
    void an_owner_gets_the_digits() {
        var phone = TestPhone.of("alice", "Digits").provisioned().issued();
        activation.knows(phone.codeId(), phone.digits());
        awaitPhone(phone, "status", "AWAITING_ACTIVATION");

        as("alice")
                .contentType("application/json")
                .body("{}")
                .post(codeOf(phone))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("code", equalTo(phone.digits()))
                .body("grouped", containsString(" "))
                .body("codeId", equalTo(phone.codeId().toString()))
                .body("expiresAt", equalTo(ActivationStub.EXPIRES.toString()));
    }

    @Test
    void somebody_elses_phone_does_not_exist() {
        var phone = TestPhone.of("alice", "Mine").provisioned().issued();
        awaitPhone(phone, "status", "AWAITING_ACTIVATION");

        as("bob")
                .post(codeOf(phone))
                .then()
                .statusCode(404)
                .body("type", equalTo("https://offhook.io/problems/unknown-phone"));
        as("alice")
                .post("/api/v1/my/phones/" + UUID.randomUUID() + "/code")
                .then()
                .statusCode(404);
        as("alice").post("/api/v1/my/phones/not-an-id/code").then().statusCode(404);
        as("bob")
                .get("/api/v1/my/phones")
                .then()
                .body(not(containsString(phone.id().toString())));
    }

    @Test
    void a_phone_without_a_live_code_says_why() {
        var phone = TestPhone.of("alice", "No code").provisioned().issued().released();
        awaitPhone(phone, "status", "NO_CODE");

        as("alice")
                .post(codeOf(phone))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://offhook.io/problems/no-live-code"))
                .body("stage", equalTo("NO_CODE"));
    }

    @Test
    void an_activation_service_that_is_away_is_a_problem_that_passes() {
        var phone = TestPhone.of("alice", "Away").provisioned().issued();
        activation.answers(phone.codeId(), 500);
        awaitPhone(phone, "status", "AWAITING_ACTIVATION");

        as("alice")
                .post(codeOf(phone))
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/my/phones/%00/code", "/api/v1/my/phones/1/code?x=%00", "/api/v1/phones/%00/welcome-mail"
            })
    void an_address_with_the_character_U_0000_is_a_bad_request(String path) {
        as("admin")
                .urlEncodingEnabled(false)
                .post(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://offhook.io/problems/invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"at\":\"+999999999-12-31T23:59:59Z\"}", "\0", "{"})
    void no_body_makes_the_reveal_fail(String body) {
        int status = as("alice")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/my/phones/" + UUID.randomUUID() + "/code")
                .statusCode();

        assertThat(status).isEqualTo(404);
    }

    @Test
    void rest_takes_no_cookie_and_asks_strangers_who_they_are() {
        var cookie = given().redirects()
                .follow(false)
                .formParam("j_username", "alice")
                .formParam("j_password", "alice-password")
                .post("/login")
                .getCookie("offhook-session");
        assertThat(cookie).isNotBlank();

        given().cookie("offhook-session", cookie)
                .get("/api/v1/my/phones")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Basic realm=\"Offhook\""));
        given().auth()
                .preemptive()
                .basic("alice", "wrong")
                .get("/api/v1/my/phones")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("wrong"));
    }

    @Test
    void the_service_says_that_it_is_ready_and_how_to_use_it() {
        given().get(management + "health/live").then().statusCode(200);
        given().get(management + "health/ready").then().statusCode(200);
        given().get(management + "openapi")
                .then()
                .statusCode(200)
                .body(containsString("/api/v1/my/phones"), not(containsString("/logout")));
        given().get(management + "metrics").then().statusCode(200).body(containsString("offhook_relay_backlog"));
        for (var path : List.of("/q/metrics", "/q/health", "/q/health/ready", "/q/openapi")) {
            given().get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    private static ValidatableResponse awaitPhone(TestPhone phone, String field, String value) {
        await().untilAsserted(() -> as("alice").get(ALL).then().statusCode(200).body(of(phone, field), equalTo(value)));
        return as("alice").get(ALL).then();
    }

    private static String of(TestPhone phone, String field) {
        return "items.find { it.phoneId == '%s' }?.%s".formatted(phone.id(), field);
    }

    private static String codeOf(TestPhone phone) {
        return "/api/v1/my/phones/" + phone.id() + "/code";
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user + "-password");
    }
}
