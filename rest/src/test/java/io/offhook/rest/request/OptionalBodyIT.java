package io.offhook.rest.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OptionalBodyIT {

    @Test
    void a_request_needs_no_body() {
        given().post("/samples/optional").then().statusCode(200).body("name", equalTo("none"));
    }

    @Test
    void a_blank_body_is_none() {
        post("application/json", " \n").statusCode(200).body("name", equalTo("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8"})
    void a_body_of_json_is_read(String type) {
        post(type, "{\"name\":\"x\"}").statusCode(200).body("name", equalTo("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/x-www-form-urlencoded", "text/plain"})
    void a_body_of_another_media_type_is_refused_and_the_right_one_named(String type) {
        post(type, "{\"name\":\"x\"}")
                .statusCode(415)
                .header("Accept", "application/json")
                .body("type", equalTo("https://offhook.io/problems/unsupported-media-type"))
                .body("instance", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | | The body must be a JSON object.",
                "[] | | The body must be an object.",
                "1 | | The body must be an object.",
                "{ | | The body is not JSON: it ends too early.",
                "{\"count\":\"x\"} | count | count must be a whole number.",
                "{\"code\":\"long\"} | code | code size must be between 0 and 3.",
                "{\"nmae\":1} | nmae | There is no field nmae; known are at, code, count, id, name, tags, wanted."
            })
    void a_mistake_in_the_body_is_named_with_its_field(String body, String field, String detail) {
        post("application/json", body)
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", equalTo(detail))
                .body("instance", nullValue());
    }

    private static ValidatableResponse post(String type, String body) {
        var asWritten = RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT));
        return given().config(asWritten)
                .contentType(type)
                .body(body)
                .post("/samples/optional")
                .then();
    }
}
