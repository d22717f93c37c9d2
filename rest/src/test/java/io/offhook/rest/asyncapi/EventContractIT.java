package io.offhook.rest.asyncapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools fetch from the port of operators. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EventContractIT {

    @TestHTTPResource(management = true)
    String management;

    @ParameterizedTest
    @CsvSource({
        "asyncapi, application/yaml, YAML",
        "asyncapi.yaml, application/yaml, YAML",
        "asyncapi.json, application/json, JSON"
    })
    void the_document_is_served_in_both_formats(String path, String mediaType, String format) throws IOException {
        var answer = given().get(management + path).then().statusCode(200).extract();

        assertThat(answer.contentType()).startsWith(mediaType);
        var mapper = format.equals("YAML") ? ContractFiles.YAML : ContractFiles.JSON;
        assertThat(mapper.readTree(answer.asByteArray()).path("asyncapi").asText())
                .isEqualTo("3.1.0");
    }

    static Stream<EventType> everyType() {
        return Arrays.stream(Topic.values()).flatMap(topic -> topic.types().stream());
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void every_schema_is_served(EventType type) {
        given().get(management + "schemas/" + type.schemaFile())
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body(containsString("https://offhook.io/schemas/" + type.schemaFile()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rumour.v1.json", "", "PhoneRemoved.v1.json/more"})
    void what_is_no_schema_is_a_problem(String name) {
        given().urlEncodingEnabled(false)
                .get(management + "schemas/" + name)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", is("https://offhook.io/problems/not-found"));
    }

    @Test
    void nobody_can_write_them() {
        given().put(management + "asyncapi.yaml")
                .then()
                .statusCode(405)
                .header("Allow", is("GET, HEAD"))
                .contentType("application/problem+json");
    }

    @Test
    void a_cache_that_has_the_document_is_told_so() {
        var tag = given().head(management + "asyncapi.yaml")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("public, max-age=3600"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get(management + "asyncapi.yaml")
                .then()
                .statusCode(304);
    }
}
