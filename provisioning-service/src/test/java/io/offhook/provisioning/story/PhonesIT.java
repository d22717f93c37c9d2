package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.post;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class PhonesIT {

    @Test
    void a_phone_without_a_mac_gets_a_dummy_name_and_awaits_activation() {
        Admin.ensureUser("alice");
        post(Map.of(
                        "model", "8845",
                        "description", "Reception desk",
                        "ownerId", "alice",
                        "lines",
                                List.of(Map.of(
                                        "index", 1,
                                        "directoryNumber", "1001",
                                        "display", "Alice Adams",
                                        "label", "Alice - 1001"))))
                .statusCode(201)
                .header("Location", startsWith("/api/v1/phones/"))
                .body("deviceName", matchesPattern("BAT[0-9A-F]{12}"))
                .body("mac", nullValue())
                .body("devicePool", equalTo("Default"))
                .body("requiresActivationCode", equalTo(true))
                .body("status", equalTo("AWAITING_ACTIVATION"))
                .body("lines[0].label", equalTo("Alice - 1001"))
                .body("version", equalTo(1));
    }

    @Test
    void events_of_a_phone_are_on_the_topic_in_order_and_name_no_person() {
        var mac = newMac();
        var id = provision(Map.of(
                "model",
                "8845",
                "mac",
                mac,
                "lines",
                List.of(Map.of("directoryNumber", "1001", "display", "Secret Person"))));
        as("admin").delete("/api/v1/phones/" + id + "/activation-code").then().statusCode(200);
        as("admin").post("/api/v1/phones/" + id + "/activation-code").then().statusCode(200);
        as("admin").post("/api/v1/phones/" + id + "/blank-mac").then().statusCode(200);
        as("admin").delete("/api/v1/phones/" + id).then().statusCode(204);

        await().until(() -> Topics.records(Topic.PHONE, id).size() == 6);
        var records = Topics.records(Topic.PHONE, id);
        assertThat(records.stream().map(Topics.TopicRecord::type))
                .containsExactly(
                        "PhoneProvisioned.v1",
                        "ActivationCodeReleaseRequested.v1",
                        "ActivationCodeRequired.v1",
                        "PhoneMacBlanked.v1",
                        "ActivationCodeRequired.v1",
                        "PhoneRemoved.v1");
        assertThat(records.stream().map(Topics.TopicRecord::sequence)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(records.getFirst().source()).isEqualTo("/offhook/provisioning");
        assertThat(records.getFirst().text("mac")).isEqualTo(mac);
        assertThat(records.get(4).text("deviceName"))
                .startsWith("BAT")
                .isEqualTo(records.get(3).text("deviceName"));
        assertThat(records.toString()).doesNotContain("Secret Person");
    }

    @Test
    void a_mac_in_use_names_its_phone_and_is_free_again_when_that_is_removed() {
        var mac = newMac();
        var first = provision(Map.of("model", "8845", "mac", mac));

        post(Map.of("model", "8845", "mac", mac))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://offhook.io/problems/mac-in-use"))
                .body("phoneId", equalTo(first));

        as("admin").delete("/api/v1/phones/" + first).then().statusCode(204);
        phone(first).statusCode(404).body("type", equalTo("https://offhook.io/problems/unknown-phone"));
        post(Map.of("model", "8845", "mac", mac)).statusCode(201);
    }

    @Test
    void a_phone_without_a_mac_keeps_its_code() {
        post(Map.of("model", "8845", "requiresActivationCode", false))
                .statusCode(409)
                .body("type", equalTo("https://offhook.io/problems/mac-or-code-needed"));
        var id = provision(Map.of("model", "8845"));

        as("admin")
                .delete("/api/v1/phones/" + id + "/activation-code")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://offhook.io/problems/mac-or-code-needed"));
    }

    @Test
    void an_owner_must_be_a_known_user() {
        post(Map.of("model", "8845", "ownerId", "nobody-knows-me"))
                .statusCode(422)
                .body("type", equalTo("https://offhook.io/problems/unknown-owner"))
                .body("detail", containsString("nobody-knows-me"));
    }

    @Test
    void a_model_that_knows_no_codes_is_ready_without_one_and_cannot_require_one() {
        post(Map.of("model", "6921", "requiresActivationCode", true))
                .statusCode(422)
                .body("type", equalTo("https://offhook.io/problems/model-without-activation-codes"));
        post(Map.of("model", "6921")).statusCode(422);
        var id = post(Map.of("model", "6921", "mac", newMac()))
                .statusCode(201)
                .body("status", equalTo("READY"))
                .extract()
                .<String>path("id");
        as("admin").post("/api/v1/phones/" + id + "/activation-code").then().statusCode(422);
    }

    @Test
    void a_phone_can_be_released_from_its_code_and_require_one_again() {
        var id = provision(Map.of("model", "8845", "mac", newMac()));

        as("admin")
                .delete("/api/v1/phones/" + id + "/activation-code")
                .then()
                .statusCode(200)
                .body("status", equalTo("READY"))
                .body("requiresActivationCode", equalTo(false));
        as("admin")
                .delete("/api/v1/phones/" + id + "/activation-code")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://offhook.io/problems/no-code-required"));
        as("admin")
                .post("/api/v1/phones/" + id + "/activation-code")
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_ACTIVATION"))
                .body("version", equalTo(3));
    }

    @Test
    void a_mistake_in_a_request_names_its_field() {
        post(Map.of("model", " "))
                .statusCode(400)
                .body("field", equalTo("model"))
                .body("type", equalTo("https://offhook.io/problems/invalid-request"));
        post(Map.of("model", "8845", "mac", "2C31")).statusCode(400).body("field", equalTo("mac"));
        post(Map.of("model", "8845", "description", "a <b")).statusCode(400).body("field", equalTo("description"));
        post(Map.of("model", "9999")).statusCode(400).body("detail", containsString("8845"));
        post(Map.of("model", "8845", "modle", "8845"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("modle"))
                .body("detail", containsString("no field modle; known are"))
                .body("type", equalTo("https://offhook.io/problems/invalid-request"));
    }

    @Test
    void broken_json_is_answered_with_the_place_and_names_no_class() {
        postText("{\"model\":").statusCode(400).body("detail", equalTo("The body is not JSON: it ends too early."));
        postText("{\"model\" \"8845\"}").statusCode(400).body("detail", containsString("line 1, column 1"));
        postText("{\"model\":\"8845\",\"lines\":[{\"index\":\"x\"}]}")
                .statusCode(400)
                .body("detail", equalTo("lines[0].index must be a whole number."));
        postText("{\"model\":\"8845\",\"lines\":\"1001\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("lines must be a list."));
        postText("[]").statusCode(400).body("detail", equalTo("The body must be an object."));
        postText("").statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse postText(String json) {
        return as("admin")
                .contentType("application/json")
                .body(json)
                .post("/api/v1/phones")
                .then();
    }
}
