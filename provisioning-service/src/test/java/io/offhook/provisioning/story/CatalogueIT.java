package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.post;
import static io.offhook.provisioning.story.Admin.provision;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What administrators name once, and what phones have of it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class CatalogueIT {

    private static final Map<String, ?> POOL = Map.of(
            "callManagers",
            List.of(Map.of("priority", 0, "host", "cm1.example"), Map.of("priority", 1, "host", "cm2.example")),
            "timeZone",
            "Europe/Berlin");

    @ConfigProperty(name = "offhook.listener.files-http.port")
    int filesPort;

    private final String name = "Pool " + UUID.randomUUID();

    @Test
    void a_pool_reaches_the_files_of_its_phones_and_a_change_of_it_too() {
        put("device-pools", name, POOL).statusCode(200).body("name", equalTo(name));
        var mac = newMac();
        provision(Map.of("model", "8845", "mac", mac, "devicePool", name, "requiresActivationCode", false));
        file(mac)
                .body(
                        "device.devicePool.callManagerGroup.members.member.callManager.processNodeName",
                        hasItem("cm2.example"));

        put("device-pools", name, Map.of("callManagers", List.of(Map.of("priority", 0, "host", "cm3.example"))))
                .statusCode(200);

        file(mac)
                .body(
                        "device.devicePool.callManagerGroup.members.member.callManager.processNodeName",
                        equalTo("cm3.example"));
    }

    @Test
    void what_is_in_use_is_not_deleted() {
        put("device-pools", name, POOL);
        var id = provision(Map.of("model", "8845", "devicePool", name));
        delete("device-pools", name).statusCode(409).body("detail", containsString("1 phone"));
        get("device-pools", name + "/use").body("phones", equalTo(1));

        as("admin").delete("/api/v1/phones/" + id).then().statusCode(204);

        delete("device-pools", name).statusCode(204);
        get("device-pools", name).statusCode(404);
    }

    @Test
    void a_version_that_was_not_seen_is_not_overwritten() {
        var tag = put("device-pools", name, POOL).extract().header("ETag");
        put("device-pools", name, Map.of("callManagers", List.of(Map.of("priority", 0, "host", "cm9.example"))));

        as("admin")
                .header("If-Match", tag)
                .contentType("application/json")
                .body(POOL)
                .put("/api/v1/device-pools/{name}", name)
                .then()
                .statusCode(412)
                .body("type", containsString("changed-since"));
    }

    @Test
    void a_template_gives_phones_what_they_leave_out() {
        Admin.ensureUser("tess");
        put("line-templates", name, Map.of("label", "#LN# #DN#", "partition", "Internal"))
                .statusCode(200);
        put(
                        "phone-templates",
                        name,
                        Map.of(
                                "model", "7841",
                                "devicePool", "Default",
                                "phoneButtonTemplate", "Default",
                                "securityProfile", "Default",
                                "sipProfile", "Default",
                                "lineTemplate", name,
                                "description", "Sales #DN#",
                                "ownerId", "tess"))
                .statusCode(200);

        post(Map.of("template", name, "directoryNumber", "4711"))
                .statusCode(201)
                .body("model", equalTo("7841"))
                .body("description", equalTo("Sales 4711"))
                .body("ownerId", equalTo("tess"))
                .body("lines[0].partition", equalTo("Internal"))
                .body("lines[0].label", equalTo("tess 4711"));
        delete("line-templates", name).statusCode(409).body("detail", containsString("phone template " + name));
    }

    @Test
    void what_does_not_exist_cannot_be_named() {
        post(Map.of("model", "8845", "devicePool", "Nowhere")).statusCode(400).body("field", equalTo("devicePool"));
        post(Map.of("model", "8845", "securityProfile", "Nowhere"))
                .statusCode(400)
                .body("field", equalTo("securityProfile"));
        put(
                        "phone-templates",
                        name,
                        Map.of(
                                "devicePool",
                                "Nowhere",
                                "phoneButtonTemplate",
                                "Default",
                                "securityProfile",
                                "Default",
                                "sipProfile",
                                "Default"))
                .statusCode(400)
                .body("field", equalTo("devicePool"));
    }

    @Test
    void a_model_can_be_added_and_one_that_is_built_in_gets_a_load_alone() {
        put("models", "9841X", Map.of("supportsActivationCode", true, "lines", 4))
                .statusCode(200);
        var id = provision(Map.of("model", "9841x"));
        put("models", "8832", Map.of("productNumber", 36258, "supportsActivationCode", true, "lines", 9))
                .statusCode(409)
                .body("type", containsString("built-in"));
        put(
                        "models",
                        "8832",
                        Map.of("productNumber", 36258, "supportsActivationCode", true, "lines", 1, "load", "sip8832.1"))
                .statusCode(200)
                .body("load", equalTo("sip8832.1"));
        delete("models", "9841X").statusCode(409);
        as("admin").delete("/api/v1/phones/" + id).then().statusCode(204);
        delete("models", "9841X").statusCode(204);
        delete("models", "8832").statusCode(204);
        as("ops").get("/api/v1/models").then().body("model", hasItem("8832")).body("load", not(hasItem("sip8832.1")));
    }

    @Test
    void operators_read_and_change_nothing() {
        as("ops").get("/api/v1/sip-profiles").then().statusCode(200).body("name", hasItem("Default"));
        as("ops")
                .contentType("application/json")
                .body(POOL)
                .put("/api/v1/device-pools/{name}", name)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse put(String kind, String name, Map<String, ?> body) {
        return as("admin")
                .contentType("application/json")
                .body(body)
                .put("/api/v1/" + kind + "/{name}", name)
                .then();
    }

    private static ValidatableResponse get(String kind, String name) {
        return as("ops").get("/api/v1/" + kind + "/" + name).then();
    }

    private static ValidatableResponse delete(String kind, String name) {
        return as("admin").delete("/api/v1/" + kind + "/{name}", name).then();
    }

    private ValidatableResponse file(String mac) {
        return RestAssured.given()
                .port(filesPort)
                .get("/SEP" + mac + ".cnf.xml")
                .then()
                .statusCode(200);
    }
}
