package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.ReservedPorts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class PhoneListIT {

    private final String management = ReservedPorts.managementUrl();

    @Test
    void pages_neither_repeat_nor_skip_a_phone() {
        var pool = "Paged " + newMac();
        Admin.ensurePool(pool);
        List<String> provisioned = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            provisioned.add(provision(Map.of("model", "8845", "devicePool", pool)));
        }

        List<String> listed = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            listed.addAll(list("?size=2&page=" + page + "&devicePool=" + pool)
                    .statusCode(200)
                    .body("total", equalTo(5))
                    .body("page", equalTo(page))
                    .extract()
                    .<List<String>>path("items.id"));
        }

        assertThat(listed).isEqualTo(provisioned);
    }

    @Test
    void phones_are_found_by_what_is_known_of_them() {
        Admin.ensureUser("finder");
        var mac = newMac();
        var pool = "Found " + mac;
        Admin.ensurePool(pool);
        var one = provision(Map.of(
                "model", "8841", "mac", mac, "devicePool", pool, "description", "50_50 Desk", "ownerId", "finder"));
        var other = provision(
                Map.of("model", "6921", "mac", newMac(), "devicePool", pool, "directoryNumber", "\\+4972190"));

        list("?devicePool=" + pool).body("items.id", containsInAnyOrder(one, other));
        list("?devicePool=" + pool + "&model=8841").body("items.id", equalTo(List.of(one)));
        list("?devicePool=" + pool + "&status=READY").body("items.id", equalTo(List.of(other)));
        list("?ownerId=finder").body("items.id", equalTo(List.of(one)));
        list("?q=" + mac.toLowerCase(Locale.ROOT)).body("items.id", equalTo(List.of(one)));
        list("?devicePool=" + pool + "&q=dEsK").body("items.id", equalTo(List.of(one)));
        var added = Admin.phone(other).extract().<String>path("provisionedAt");
        list("?devicePool=" + pool + "&provisionedBefore=" + added).body("items.id", equalTo(List.of(one)));
        list("?devicePool=" + pool + "&provisionedAfter=" + added).body("items.id", equalTo(List.of(other)));
        list("?devicePool=" + pool + "&q=4972190").body("items.id", equalTo(List.of(other)));
    }

    @Test
    void a_search_text_is_taken_literally() {
        var pool = "Literal " + newMac();
        Admin.ensurePool(pool);
        var one = provision(Map.of("model", "8845", "devicePool", pool, "description", "50_50"));
        provision(Map.of("model", "8845", "devicePool", pool, "description", "50X50"));

        list("?devicePool=" + pool + "&q=50_50").body("items.id", equalTo(List.of(one)));
        as("ops")
                .queryParam("devicePool", pool)
                .queryParam("q", "%")
                .get("/api/v1/phones")
                .then()
                .body("items", hasSize(0));
        list("?devicePool=" + pool + "&q='").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?page=-1", "?page=x", "?size=0", "?size=ten", "?page=99999999&size=1000", "?status=BROKEN"})
    void a_parameter_that_cannot_be_is_a_problem(String query) {
        list(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://offhook.io/problems/invalid-request"));
    }

    @Test
    void operators_and_services_read_and_administrators_alone_write() {
        var id = provision(Map.of("model", "8845"));

        as("ops").get("/api/v1/phones/" + id).then().statusCode(200);
        as("selfcare").get("/api/v1/phones/" + id).then().statusCode(200);
        as("alice")
                .get("/api/v1/phones")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://offhook.io/problems/not-allowed"));
        as("ops").delete("/api/v1/phones/" + id).then().statusCode(403);
        as("ops")
                .contentType("text/csv")
                .body("x")
                .post("/api/v1/phones/import")
                .then()
                .statusCode(403);
        as("selfcare")
                .contentType("application/json")
                .body(Map.of("model", "8845"))
                .post("/api/v1/phones")
                .then()
                .statusCode(403);
        given().get("/api/v1/phones")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("asic"))
                .contentType("application/problem+json")
                .body("type", equalTo("https://offhook.io/problems/unauthorized"));
        given().auth()
                .preemptive()
                .basic("admin", "wrong")
                .get("/api/v1/phones")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void health_metrics_and_openapi_are_served_at_the_management_port_alone() {
        provision(Map.of("model", "8845"));

        given().get(management + "health/live").then().statusCode(200);
        given().get(management + "health/ready").then().statusCode(200);
        given().get(management + "openapi").then().statusCode(200).body(containsString("/api/v1/phones/import"));
        given().get(management + "metrics")
                .then()
                .statusCode(200)
                .body(containsString("offhook_phones_provisioned_total"));
        given().get("/q/metrics").then().statusCode(404);
    }

    private static ValidatableResponse list(String query) {
        return as("ops").get("/api/v1/phones" + query).then();
    }
}
