package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.post;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.provisioning.story.Racers.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same again, or several at once. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RepeatedRequestsIT {

    @Test
    void of_changes_that_race_each_counts_or_is_told_that_it_does_not() {
        var id = provision(Map.of("model", "8845"));
        var statuses = atOnce(
                8,
                racer -> as("admin")
                        .post("/api/v1/phones/" + id + "/activation-code")
                        .statusCode());

        assertThat(statuses).contains(200).isSubsetOf(200, 409);
        var won = statuses.stream().filter(status -> status == 200).count();
        phone(id).body("version", equalTo((int) won + 1));
    }

    @Test
    void the_same_idempotency_key_with_the_same_body_adds_one_phone() {
        var key = "key-" + newMac();
        var body = "{\"model\":\"8845\", \"description\":\"once\"}";
        String first = send(key, body).statusCode(201).extract().path("id");

        send(key, " { \"description\":\"once\",\"model\":\"8845\" } ")
                .statusCode(201)
                .header("Location", containsString(first))
                .body("id", equalTo(first));
        send(key, "{\"model\":\"8845\", \"description\":\"another\"}")
                .statusCode(422)
                .body("type", equalTo("https://offhook.io/problems/idempotency-key-reused"));
    }

    @Test
    void a_refused_request_does_not_spend_its_idempotency_key() {
        var key = "key-" + newMac();
        send(key, "{\"model\":\"8845\", \"ownerId\":\"nobody\"}").statusCode(422);

        send(key, "{\"model\":\"8845\"}").statusCode(201);
    }

    @Test
    void requests_that_race_with_one_key_add_one_phone() {
        var key = "key-" + newMac();
        List<String> ids = atOnce(
                6,
                racer -> send(key, "{\"model\":\"8845\"}")
                        .statusCode(201)
                        .extract()
                        .path("id"));

        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void of_two_phones_that_race_for_a_mac_one_wins() {
        var mac = newMac();
        var statuses = atOnce(
                8, racer -> post(Map.of("model", "8845", "mac", mac)).extract().statusCode());

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
    }

    private static ValidatableResponse send(String key, String body) {
        return as("admin")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/phones")
                .then();
    }
}
