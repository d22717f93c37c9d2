package io.offhook.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is for operators is at a port of its own, and at no other. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ManagementInterfaceIT {

    @TestHTTPResource(management = true)
    String management;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/metrics",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/health-ui",
                "/q/openapi",
                "/q/openapi.json",
                "/q/swagger-ui",
                "/q/info",
                "/q/arc",
                "/q/dev",
                "/q/dev-ui",
                "/metrics",
                "/openapi"
            })
    void the_public_port_has_none_of_it(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/not-found"));
    }

    @Test
    void the_management_port_tells_health_and_metrics() {
        given().get(management + "health/live").then().statusCode(200);
        given().get(management + "health/ready").then().statusCode(200);
        given().get(management + "metrics").then().statusCode(200).body(containsString("offhook_relay_backlog"));
    }

    @Test
    void version_and_commit_are_in_the_health_the_metrics_and_the_information() {
        var commit = "(?:[0-9a-f]{40}(?:-dirty)?|unknown)";

        given().get(management + "health")
                .then()
                .body("checks.find { it.name == 'Version' }.data.commit", matchesPattern(commit));
        given().get(management + "info")
                .then()
                .body("build.version", startsWith("0."))
                .body("build.commit", matchesPattern(commit));
        given().get(management + "metrics").then().body(containsString("offhook_build_info{commit="));
    }

    @Test
    void the_management_port_has_no_resources() {
        given().get(management.replace("/q/", "/samples")).then().statusCode(404);
    }

    @Test
    void the_document_names_the_public_port_and_its_paths() {
        given().get(management + "openapi?format=json")
                .then()
                .statusCode(200)
                .body("servers.url", contains("https://offhook.example.org"))
                .body("paths", hasKey("/samples"))
                .body("paths", not(hasKey("/q/samples")))
                .body("paths.'/samples'.get.operationId", equalTo("sampleList"));
    }
}
