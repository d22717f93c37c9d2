package io.offhook.console.history.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Operator;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class HistoryIT {

    @Test
    void a_phone_is_told_as_it_was_and_what_became_otherwise() {
        var phone = TestPhone.of("nobody").provisioned().issued();
        var between = Instant.now();
        phone.redeemed().macAssigned();
        var phones = "/api/v1/phones/" + phone.id();

        await().untilAsserted(() -> get(phones + "/as-of")
                .statusCode(200)
                .body("phone.deviceName", equalTo(phone.deviceName()))
                .body("phone.code.state", equalTo("REDEEMED"))
                .body("incomplete", equalTo(false)));
        get(phones + "/as-of?at=" + between)
                .body("phone.deviceName", equalTo(phone.dummy()))
                .body("phone.code.state", equalTo("LIVE"))
                .body("phone.code.containsKey('endedAt')", equalTo(false));
        get(phones + "/difference?from=" + between)
                .body("changes.field", hasItem("deviceName"))
                .body("changes.find{it.field == 'code.state'}.after", equalTo("REDEEMED"))
                .body("changes.find{it.field == 'mac'}.before", nullValue());
        get(phones + "/as-of?at=2020-01-01T00:00:00Z").statusCode(404);
        get(phones + "/difference").statusCode(400);
        get("/api/v1/phones/" + UUID.randomUUID() + "/as-of").statusCode(404);
    }

    @Test
    void a_setting_is_told_as_it_was() {
        var model = "9" + UUID.randomUUID();
        var key = "device-default/" + model;
        TopicWriter.publish(Topic.SETTING, key, new DeviceDefault(model, "ACTIVATION_CODE"));
        var between = Instant.now();
        TopicWriter.publish(Topic.SETTING, key, new DeviceDefault(model, "AUTO_REGISTRATION"));

        await().untilAsserted(() -> get("/api/v1/settings/" + key + "/as-of")
                .statusCode(200)
                .body("state.onboardingMethod", equalTo("AUTO_REGISTRATION"))
                .body("version", equalTo(2)));
        get("/api/v1/settings/" + key + "/as-of?at=" + between)
                .body("state.onboardingMethod", equalTo("ACTIVATION_CODE"))
                .body("changedBy", equalTo("admin"))
                .body("exists", equalTo(true))
                .body("incomplete", equalTo(false));
        get("/api/v1/settings/no/such/as-of").statusCode(404);

        TopicWriter.erase(Topic.SETTING, key);

        await().untilAsserted(() ->
                get("/api/v1/settings/" + key + "/as-of").statusCode(200).body("exists", equalTo(false)));
    }

    private static ValidatableResponse get(String path) {
        return Operator.request().get(path).then();
    }
}
