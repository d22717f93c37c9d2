package io.offhook.tvs;

import static io.offhook.tvs.AdminApi.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client should send get a problem that says what is wrong. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class HostileRequestsIT {

    private static final String DENIAL = "{\"mac\": \"001122AACC01\", \"reason\": \"Stolen\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "denied-devices/%00",
                "certificates/ab%00cd",
                "trust-anchors/%00",
                "revocation-lists/%00/contents",
                "certificates?page=%00",
                "denied-devices?size=%00"
            })
    void an_address_with_u_0000_is_an_invalid_request(String address) {
        assertProblem(
                asAdmin().urlEncodingEnabled(false).get("/api/v1/" + address).then(), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"denied-devices", "trust-lists/rollover"})
    void a_body_null_is_an_invalid_request(String address) {
        assertProblem(json(address, "null"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "true", "\"x\"", "123", "{", "{\"mac\": 1e400, \"reason\": []}"})
    void a_body_that_is_no_denial_is_an_invalid_request(String body) {
        assertProblem(json("denied-devices", body), 400, "invalid-request");
    }

    @Test
    void a_text_with_u_0000_is_an_invalid_request() {
        assertProblem(
                json("denied-devices", "{\"mac\": \"001122AACC02\", \"reason\": \"a\\u0000b\"}"),
                400,
                "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "trust-anchors, no-certificate",
        "certificates?role=TVS, no-certificate",
        "revocation-lists, malformed-revocation-list"
    })
    void a_file_that_is_empty_holds_nothing(String address, String type) {
        assertProblem(
                asAdmin()
                        .contentType("application/octet-stream")
                        .post("/api/v1/" + address)
                        .then(),
                400,
                type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust-anchors", "denied-devices", "revocation-lists", "certificates", "trust-lists"})
    void a_page_size_out_of_bounds_names_its_field(String list) {
        for (var size : new String[] {"5000", "0", "-1", "many", "99999999999999999999"}) {
            assertProblem(asAdmin().get("/api/v1/" + list + "?size=" + size).then(), 400, "invalid-request")
                    .body("field", equalTo("size"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "4294967296", "soon"})
    void a_time_to_live_out_of_bounds_names_its_field(String ttl) {
        assertProblem(
                        asAdmin()
                                .put("/api/v1/certificates/" + "0".repeat(64) + "/roles/TVS?ttl=" + ttl)
                                .then(),
                        400,
                        "invalid-request")
                .body("field", equalTo("ttl"));
    }

    @Test
    void a_body_of_another_media_type_is_told_which_ones_are_accepted() {
        assertProblem(
                        asAdmin()
                                .contentType("text/csv")
                                .body(DENIAL)
                                .post("/api/v1/denied-devices")
                                .then(),
                        415,
                        "unsupported-media-type")
                .body("detail", containsString("application/json"))
                .header("Accept", "application/json");
        assertProblem(json("trust-anchors", DENIAL), 415, "unsupported-media-type")
                .body("detail", containsString("application/x-pem-file"));
    }

    @Test
    void addresses_and_methods_that_do_not_exist_have_a_type() {
        assertProblem(asAdmin().get("/api/v1/nothing").then(), 404, "not-found");
        assertProblem(asAdmin().delete("/api/v1/trust-anchors").then(), 405, "method-not-allowed");
        assertProblem(asAdmin().get("/api/v1/trust-lists/first/file").then(), 404, "not-found");
    }

    @Test
    void an_event_names_its_actor_and_keeps_only_a_valid_traceparent() {
        var valid = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        denyTraced("001122AACC03", valid);
        denyTraced("001122AACC04", "../../etc/passwd");

        var traced = TrustTopic.await("denial/001122AACC03");
        assertThat(TrustTopic.header(traced, "ce_traceparent")).isEqualTo(valid);
        assertThat(TrustTopic.header(traced, "ce_actor")).isEqualTo("admin");
        var untraced = TrustTopic.await("denial/001122AACC04");
        assertThat(untraced.headers().lastHeader("ce_traceparent")).isNull();
    }

    private static void denyTraced(String mac, String traceparent) {
        asAdmin()
                .header("traceparent", traceparent)
                .contentType("application/json")
                .body("{\"mac\": \"" + mac + "\", \"reason\": \"Stolen\"}")
                .post("/api/v1/denied-devices")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse json(String address, String body) {
        return asAdmin()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + address)
                .then();
    }

    private static ValidatableResponse assertProblem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://offhook.io/problems/" + type));
    }
}
