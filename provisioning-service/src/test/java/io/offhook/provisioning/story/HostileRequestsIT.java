package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.importCsv;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that Java could take and the database could not. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class HostileRequestsIT {

    private static final String INVALID_REQUEST = "https://offhook.io/problems/invalid-request";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/phones?model=%00",
                "/api/v1/phones?devicePool=a%00b",
                "/api/v1/phones?ownerId=%00",
                "/api/v1/phones?status=%00",
                "/api/v1/phones?q=%00",
                "/api/v1/phones?page=%00",
                "/api/v1/phones?unknown=%00",
                "/api/v1/phones?%00=x",
                "/api/v1/phones/%00",
                "/api/v1/users/%00",
                "/api/v1/users/alice%00",
                "/api/v1/users?size=%00"
            })
    void a_nul_in_the_address_is_an_invalid_request(String address) {
        isInvalid(as("admin").urlEncodingEnabled(false).get(address).then());
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/phones/%00",
        "POST, /api/v1/phones/%00/blank-mac",
        "POST, /api/v1/phones/%00/activation-code",
        "DELETE, /api/v1/phones/%00/activation-code",
        "DELETE, /api/v1/users/%00",
        "PUT, /api/v1/users/%00",
        "PUT, /api/v1/models/%00/onboarding-method",
        "POST, /api/v1/phones/import?model=%00",
        "POST, /api/v1/phones/import?devicePool=%00",
        "POST, /api/v1/phones/import?codeLife=%00",
        "POST, /api/v1/phones/import?validateOnly=%00"
    })
    void a_nul_in_the_address_of_a_change_is_an_invalid_request(Method method, String address) {
        isInvalid(as("admin")
                .urlEncodingEnabled(false)
                .contentType(address.contains("import") ? "text/csv" : "application/json")
                .body("{}")
                .request(method, address)
                .then());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'model':'\\u0000'}",
                "{'model':'8845\\u0000'}",
                "{'model':'8845','mac':'\\u0000'}",
                "{'model':'8845','description':'a\\u0000b'}",
                "{'model':'8845','ownerId':'alice\\u0000'}",
                "{'model':'8845','devicePool':'\\u0000'}",
                "{'model':'8845','directoryNumber':'1\\u0000'}",
                "{'model':'8845','codeLife':'\\u0000'}",
                "{'model':'8845','lines':[{'directoryNumber':'1\\u0000'}]}",
                "{'model':'8845','lines':[{'directoryNumber':'1','display':'\\u0000'}]}",
                "{'model':'8845','lines':[{'directoryNumber':'1','label':'\\u0000'}]}",
                "{'model':'8845','\\u0000':1}",
                "{'model':'8845','description':'\\ud83d'}",
                "{'model':'8845','codeLife':'PT9999999999999999999H'}",
                "{'model':'8845','codeLife':'P999999999D'}",
                "{'model':'8845','lines':[null]}",
                "{'model':'8845','lines':[{'index':99999999999,'directoryNumber':'1'}]}",
                "{'model':null}",
                "null",
                "[]",
                "1",
                "\"8845\"",
                "true",
                "",
                " "
            })
    void a_body_that_cannot_be_a_phone_is_an_invalid_request(String body) {
        isInvalid(send(Method.POST, "/api/v1/phones", body.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'\\u0000','mail':'a@example.org'}",
                "{'name':'A','mail':'a\\u0000@example.org'}",
                "{'name':'A\\r\\nBcc: b@example.org','mail':'a@example.org'}",
                "{'name':'\\ud83d','mail':'a@example.org'}",
                "{'name':'A','mail':'a@example.org,b@example.org'}",
                "{'name':'A','mail':'a b@example.org'}",
                "{'name':'A','mail':'a@exa_mple.org'}",
                "{'name':'A','mail':'a@example.org\\r\\nBcc: b@example.org'}",
                "{'name':'A','mail':null}",
                "{'name':'A'}",
                "null",
                "[]",
                "true",
                ""
            })
    void a_body_that_cannot_be_a_user_is_an_invalid_request(String body) {
        isInvalid(send(Method.PUT, "/api/v1/users/hostile", body.replace('\'', '"')));
        as("ops").get("/api/v1/users/hostile").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "{}", "{\"onboardingMethod\":null}", "{\"onboardingMethod\":\"\\u0000\"}", ""})
    void a_body_that_names_no_onboarding_method_is_an_invalid_request(String body) {
        isInvalid(send(Method.PUT, "/api/v1/models/8845/onboarding-method", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "true", "{\"codeLife\":\"\\u0000\"}"})
    void options_of_a_code_that_cannot_be_are_an_invalid_request(String body) {
        var id = provision(Map.of("model", "8845"));

        isInvalid(send(Method.POST, "/api/v1/phones/" + id + "/activation-code", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/phones", "/api/v1/users"})
    void a_page_has_at_most_a_thousand_items(String list) {
        as("ops").get(list + "?size=1000").then().statusCode(200).body("size", equalTo(1000));
        for (var size : List.of("1001", "5000", "99999999999", "0", "-1", "x")) {
            isInvalid(as("ops").get(list + "?size=" + size).then()).body("field", equalTo("size"));
        }
    }

    @Test
    void rows_with_nuls_are_reported_line_by_line() {
        var good = newMac();
        var csv = String.join(
                "\n",
                "MAC ADDRESS,DESCRIPTION,USER ID,DIRECTORY NUMBER 1,DISPLAY 1,LINE TEXT LABEL 1,MODEL,DEVICE POOL,OTHER",
                newMac() + "\0,,,,,,,,",
                newMac() + ",a\0b,,,,,,,",
                newMac() + ",,ali\0ce,,,,,,",
                newMac() + ",,,10\u000001,,,,,",
                newMac() + ",,,1001,A\0,,,,",
                newMac() + ",,,1001,,A\0,,,",
                newMac() + ",,,,,,8845\0,,",
                newMac() + ",,,,,,,Ber\0lin,",
                "\0",
                good + ",,,,,,,,\0");

        importCsv(csv, "?model=8845")
                .statusCode(200)
                .body("rows", equalTo(10))
                .body("failed", equalTo(9))
                .body("report.line", equalTo(List.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 11)))
                .body("report.find { it.line == 11 }.status", equalTo("INSERTED"));
    }

    @Test
    void a_header_of_nuls_is_an_unusable_file() {
        importCsv("\0,\0\n\0,\0", "?model=8845")
                .statusCode(400)
                .body("type", equalTo("https://offhook.io/problems/unusable-file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "k\u00e4y", "a\u0009b"})
    void an_idempotency_key_that_cannot_be_is_an_invalid_request(String key) {
        isInvalid(as("admin")
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body("{\"model\":\"8845\"}")
                        .post("/api/v1/phones")
                        .then())
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        var id = UUID.randomUUID();
        as("admin").get("/api/v1/phones/" + id).then().statusCode(404);
        as("admin").post("/api/v1/phones/" + id + "/blank-mac").then().statusCode(404);
        as("admin").get("/api/v1/phones/not-an-id").then().statusCode(404);
        as("admin")
                .contentType("text/xml")
                .body("<phone/>")
                .post("/api/v1/phones")
                .then()
                .statusCode(415)
                .body("type", equalTo("https://offhook.io/problems/unsupported-media-type"));
        as("admin").patch("/api/v1/phones").then().statusCode(405).body("type", containsString("method-not-allowed"));
    }

    private static ValidatableResponse send(Method method, String address, String body) {
        return as("admin")
                .contentType("application/json")
                .body(body)
                .request(method, address)
                .then();
    }

    private static ValidatableResponse isInvalid(ValidatableResponse response) {
        return response.statusCode(400).contentType("application/problem+json").body("type", equalTo(INVALID_REQUEST));
    }
}
