package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.ReservedPorts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the activation service says, and what becomes of the phone. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class ActivationIT {

    private final String management = ReservedPorts.managementUrl();

    @Inject
    MeterRegistry meters;

    @Test
    void a_redeemed_code_makes_the_phone_the_device_once_however_often_the_event_comes() {
        var mac = newMac();
        var id = provision(Map.of("model", "8845"));
        String dummy = phone(id).extract().path("deviceName");
        var code = UUID.randomUUID();

        issued(id, 1, code);
        await().untilAsserted(() -> phone(id).body("codeId", equalTo(code.toString())));
        redeemed(id, 2, code, mac);
        redeemed(id, 2, code, mac);

        await().untilAsserted(() -> phone(id)
                .body("status", equalTo("ACTIVATED"))
                .body("deviceName", equalTo("SEP" + mac))
                .body("mac", equalTo(mac))
                .body("codeId", nullValue()));
        await().until(() -> Topics.records(Topic.PHONE, id).size() == 2);
        var assigned = Topics.records(Topic.PHONE, id).getLast();
        assertThat(assigned.type()).isEqualTo("PhoneMacAssigned.v1");
        assertThat(assigned.text("previousDeviceName")).isEqualTo(dummy);
        assertThat(assigned.text("codeId")).isEqualTo(code.toString());
    }

    @Test
    void a_phone_without_a_mac_goes_to_the_device_pool_of_its_network_unless_somebody_put_it_elsewhere() {
        as("admin")
                .contentType("application/json")
                .body("{\"callManagers\":[{\"priority\":0,\"host\":\"cm1\"}],\"networks\":[\"10.77.0.0/16\"]}")
                .put("/api/v1/device-pools/Lobby")
                .then()
                .statusCode(200)
                .body("networks[0]", equalTo("10.77.0.0/16"));
        as("admin")
                .contentType("application/json")
                .body("{\"callManagers\":[{\"priority\":0,\"host\":\"cm1\"}],\"networks\":[\"10.77.0.0/16\"]}")
                .put("/api/v1/device-pools/Attic")
                .then()
                .statusCode(400)
                .body("field", equalTo("networks"));
        var dummy = provision(Map.of("model", "8845"));
        var known = provision(Map.of("model", "8845", "mac", newMac()));
        var nowhere = provision(Map.of("model", "8845"));

        redeemedAt("Lobby", dummy);
        redeemedAt("Lobby", known);
        redeemedAt("Cellar", nowhere);

        await().untilAsserted(() -> phone(dummy).body("devicePool", equalTo("Lobby")));
        await().until(() -> Topics.records(Topic.PHONE, dummy).size() == 3);
        assertThat(Topics.records(Topic.PHONE, dummy).getLast().type()).isEqualTo("PhoneReconfigured.v1");
        as("admin").get("/api/v1/phones/" + dummy + "/history").then().body("actor", hasItem("network"));
        for (var id : List.of(known, nowhere)) {
            await().untilAsserted(() ->
                    phone(id).body("status", equalTo("ACTIVATED")).body("devicePool", equalTo("Default")));
        }
    }

    private static void redeemedAt(String pool, String id) {
        var mac = newMac();
        Topics.publish(
                Topic.ACTIVATION,
                id,
                1,
                new CodeRedeemed(UUID.randomUUID(), UUID.fromString(id), mac, "8845", "SEP" + mac, "00", "TUlJ", pool));
    }

    @Test
    void a_phone_of_a_known_mac_is_activated_too() {
        var mac = newMac();
        var id = provision(Map.of("model", "8845", "mac", mac));

        redeemed(id, 1, UUID.randomUUID(), mac);

        await().untilAsserted(
                        () -> phone(id).body("status", equalTo("ACTIVATED")).body("deviceName", equalTo("SEP" + mac)));
        await().until(() -> Topics.records(Topic.PHONE, id).size() == 2);
    }

    @Test
    void a_newer_code_stays_when_an_older_one_is_over() {
        var id = provision(Map.of("model", "8845"));
        var older = UUID.randomUUID();
        var newer = UUID.randomUUID();

        issued(id, 1, older);
        issued(id, 2, newer);
        Topics.publish(Topic.ACTIVATION, id, 3, new CodeReleased(older, UUID.fromString(id), "REPLACED"));
        issued(provision(Map.of("model", "8845")), 1, UUID.randomUUID());

        await().untilAsserted(() -> phone(id).body("codeId", equalTo(newer.toString())));
        Topics.publish(Topic.ACTIVATION, id, 4, new CodeExpired(newer, UUID.fromString(id)));
        await().untilAsserted(
                        () -> phone(id).body("codeId", nullValue()).body("status", equalTo("AWAITING_ACTIVATION")));
    }

    @Test
    void a_mac_that_another_phone_has_raises_an_alarm_and_is_assigned_when_that_phone_gives_it_up() {
        var mac = newMac();
        var holder = provision(Map.of("model", "8845", "mac", mac));
        var second = provision(Map.of("model", "8845"));
        String dummy = phone(second).extract().path("deviceName");
        var before = conflicts();

        redeemed(second, 1, UUID.randomUUID(), mac);

        await().until(() -> conflicts() == before + 1);
        phone(second).body("deviceName", equalTo(dummy)).body("version", equalTo(1));
        phone(holder).body("deviceName", equalTo("SEP" + mac)).body("version", equalTo(1));

        as("admin").delete("/api/v1/phones/" + holder).then().statusCode(204);

        phone(second).body("deviceName", equalTo("SEP" + mac)).body("status", equalTo("ACTIVATED"));
        await().until(() -> Topics.records(Topic.PHONE, second).size() == 2);
    }

    @Test
    void a_phone_that_was_asked_for_a_new_code_no_longer_waits_for_the_mac_of_the_old_one() {
        var mac = newMac();
        var holder = provision(Map.of("model", "8845", "mac", mac));
        var second = provision(Map.of("model", "8845"));
        var before = conflicts();
        redeemed(second, 1, UUID.randomUUID(), mac);
        await().until(() -> conflicts() == before + 1);

        as("admin").post("/api/v1/phones/" + second + "/activation-code").then().statusCode(200);
        as("admin").post("/api/v1/phones/" + holder + "/blank-mac").then().statusCode(200);

        phone(second).body("mac", nullValue()).body("status", equalTo("AWAITING_ACTIVATION"));
    }

    @Test
    void a_code_redeemed_for_a_phone_that_was_removed_changes_nothing_and_stops_no_other() {
        var gone = provision(Map.of("model", "8845"));
        as("admin").delete("/api/v1/phones/" + gone).then().statusCode(204);
        var mac = newMac();
        var id = provision(Map.of("model", "8845"));

        redeemed(gone, 1, UUID.randomUUID(), newMac());
        redeemed(id, 1, UUID.randomUUID(), mac);

        await().untilAsserted(() -> phone(id).body("mac", equalTo(mac)));
        phone(gone).statusCode(404);
    }

    @Test
    void an_activated_phone_can_be_replaced_by_another_device_of_its_model() {
        var id = provision(Map.of("model", "8845"));
        redeemed(id, 1, UUID.randomUUID(), newMac());
        await().untilAsserted(() -> phone(id).body("status", equalTo("ACTIVATED")));

        as("admin")
                .post("/api/v1/phones/" + id + "/blank-mac")
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_ACTIVATION"))
                .body("mac", nullValue());
        var replacement = newMac();
        redeemed(id, 2, UUID.randomUUID(), replacement);

        await().untilAsserted(
                        () -> phone(id).body("status", equalTo("ACTIVATED")).body("mac", equalTo(replacement)));
    }

    @Test
    void activated_phones_are_counted() {
        var id = provision(Map.of("model", "8845"));
        redeemed(id, 1, UUID.randomUUID(), newMac());
        await().untilAsserted(() -> phone(id).body("status", equalTo("ACTIVATED")));

        var metrics = given().get(management + "metrics").then().extract().asString();

        assertThat(metrics).contains("offhook_phones_activated_total");
    }

    private double conflicts() {
        return meters.counter("offhook.mac.conflicts").count();
    }

    private static void issued(String id, long version, UUID code) {
        Topics.publish(
                Topic.ACTIVATION,
                id,
                version,
                new CodeIssued(
                        code,
                        UUID.fromString(id),
                        "BAT000000000001",
                        "8845",
                        null,
                        null,
                        Instant.now().plusSeconds(3600)));
    }

    private static void redeemed(String id, long version, UUID code, String mac) {
        Topics.publish(
                Topic.ACTIVATION,
                id,
                version,
                new CodeRedeemed(code, UUID.fromString(id), mac, "8845", "SEP" + mac, "00", "TUlJ"));
    }
}
