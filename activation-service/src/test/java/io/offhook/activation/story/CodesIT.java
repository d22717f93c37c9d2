package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class CodesIT {

    @Inject
    OtherServices others;

    private final UUID phoneId = UUID.randomUUID();
    private String codeId = "";

    @BeforeEach
    void aliceHasACode() {
        others.publish(
                Topic.PHONE,
                phoneId.toString(),
                1,
                new PhoneProvisioned(
                        phoneId, "BAT5A0F33C1D2E4", "8845", null, "t", List.of(), "alice", "Default", true));
        await().until(() -> {
            List<String> found = as("admin")
                    .get("/api/v1/codes?phoneId={id}", phoneId)
                    .jsonPath()
                    .getList("items.codeId");
            found.forEach(each -> codeId = each);
            return !found.isEmpty();
        });
    }

    @Test
    void self_care_sees_a_code_for_its_owner_and_for_nobody_else() {
        as("selfcare")
                .header("Offhook-Acting-User", "alice")
                .body("{\"purpose\":\"SELF_CARE\"}")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(200)
                .body("grouped.length()", equalTo(19));
        as("selfcare")
                .header("Offhook-Acting-User", "bob")
                .body("{\"purpose\":\"SELF_CARE\"}")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "CodeViewed"));
    }

    @Test
    void many_codes_are_revealed_at_once_and_each_is_on_record_with_who_asked() {
        var ids = Map.of("codeIds", List.of(codeId, UUID.randomUUID().toString(), codeId));

        as("admin")
                .body(ids)
                .post("/api/v1/codes/find")
                .then()
                .statusCode(200)
                .body("codeId", equalTo(List.of(codeId)));
        String digits = as("admin")
                .header("Offhook-Channel", "axl")
                .body(ids)
                .post("/api/v1/codes/reveal")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("codeId", equalTo(List.of(codeId)))
                .extract()
                .path("[0].code");

        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "CodeViewed"));
        as("admin")
                .body(Map.of("code", digits))
                .post("/api/v1/codes/find")
                .then()
                .statusCode(200)
                .body("codeId", equalTo(List.of(codeId)));
        as("admin").post("/api/v1/codes/{id}/release", codeId).then().statusCode(204);
        as("admin")
                .body(ids)
                .post("/api/v1/codes/reveal")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void who_may_see_no_digits_finds_no_code_by_them() {
        var digits = Map.of("code", "1234567890123452");

        as("operator").body(digits).post("/api/v1/codes/find").then().statusCode(403);
        as("operator")
                .body(Map.of("codeIds", List.of(codeId)))
                .post("/api/v1/codes/reveal")
                .then()
                .statusCode(403);
        as("admin").body(Map.of()).post("/api/v1/codes/find").then().statusCode(400);
        as("admin").body(Map.of("code", "1")).post("/api/v1/codes/find").then().statusCode(400);
    }

    @Test
    void a_service_that_does_not_say_for_whom_is_refused() {
        as("selfcare").post("/api/v1/codes/{id}/reveal", codeId).then().statusCode(400);
        as("selfcare")
                .body("{")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(400);
        as("selfcare")
                .body("{\"purpose\":\"SELF_CARE\"}")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(400);
    }

    @Test
    void an_id_that_is_too_long_for_events_is_refused() {
        as("selfcare")
                .header("Offhook-Acting-User", "x".repeat(129))
                .body("{\"purpose\":\"SELF_CARE\"}")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(400);
    }

    @Test
    void users_and_strangers_do_not_get_here() {
        as("alice").post("/api/v1/codes/{id}/reveal", codeId).then().statusCode(403);
        as("alice").get("/api/v1/codes").then().statusCode(403);
        given().get("/api/v1/codes").then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .preemptive()
                .basic("admin", "wrong")
                .get("/api/v1/codes")
                .then()
                .statusCode(401);
        as("selfcare").post("/api/v1/codes/{id}/release", codeId).then().statusCode(403);
    }

    @Test
    void an_administrator_releases_a_code_once_or_twice() {
        as("admin").post("/api/v1/codes/{id}/release", codeId).then().statusCode(204);
        as("admin").post("/api/v1/codes/{id}/release", codeId).then().statusCode(204);
        as("admin").get("/api/v1/codes/{id}", codeId).then().statusCode(200).body("status", equalTo("RELEASED"));
        as("admin")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(410)
                .body("type", equalTo("https://offhook.io/problems/released-code"));
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "CodeReleased"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?size=0",
                "?size=1001",
                "?size=many",
                "?size=100000",
                "?page=x",
                "?page=-1",
                "?status=LOST",
                "?phoneId=x"
            })
    void a_query_that_cannot_be_is_a_problem_with_its_field(String query) {
        as("admin")
                .get("/api/v1/codes" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://offhook.io/problems/invalid-request"))
                .body("field", equalTo(query.substring(1, query.indexOf('='))));
    }

    @Test
    void a_body_that_cannot_be_is_a_problem() {
        for (var body : List.of("null", "[]", "true", "\"x\"", "{\"purpose\": 1}", "{\"reason\": \"x\"}")) {
            as("admin")
                    .body(body)
                    .post("/api/v1/codes/{id}/reveal", codeId)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("https://offhook.io/problems/invalid-request"));
        }
    }

    @Test
    void an_unknown_code_is_not_found() {
        as("admin").get("/api/v1/codes/{id}", UUID.randomUUID()).then().statusCode(404);
        as("admin").post("/api/v1/codes/{id}/reveal", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void the_phones_port_carries_nothing_but_the_phones_route() throws Exception {
        var phone = new PhoneFactory().phone("8845");
        var url = new java.net.URI(PhoneFactory.SERVICE + "/api/v1/codes").toURL();
        var connection = (javax.net.ssl.HttpsURLConnection) url.openConnection();
        connection.setSSLSocketFactory(phone.tls().socketsOf(phone.identity()));

        assertThat(connection.getResponseCode()).isEqualTo(404);
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user).contentType("application/json");
    }
}
