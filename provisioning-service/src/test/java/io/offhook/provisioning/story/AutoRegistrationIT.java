package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices that register by themselves, and prepared phones that take their places. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class AutoRegistrationIT {

    private static final String MODEL = "6961";

    private final String range = newMac().replaceAll("[A-F]", "1").substring(4);

    @BeforeEach
    void ten_numbers_are_there_for_the_model() {
        put(
                "phone-templates/Auto",
                Map.of(
                        "devicePool", "Default",
                        "phoneButtonTemplate", "Default",
                        "securityProfile", "Default",
                        "sipProfile", "Default",
                        "description", "Auto #DN#"));
        put(
                "auto-registrations/" + MODEL,
                Map.of("firstNumber", range + "0", "lastNumber", range + "4", "phoneTemplate", "Auto"));
    }

    @Test
    void devices_that_come_at_once_get_a_number_each_and_the_last_gets_none() {
        var macs = IntStream.range(0, 6).mapToObj(i -> newMac()).toList();

        macs.forEach(mac -> ask(mac, MODEL, 1));

        await().until(() -> numbers().size() == 5);
        as("admin").get("/api/v1/auto-registrations/" + MODEL + "/use").then().body("phones", greaterThanOrEqualTo(5));
        macs.forEach(mac -> ask(mac, MODEL, 2));
        ask(newMac(), "8845", 1);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> numbers().size() == 5);
        assertThat(numbers())
                .isEqualTo(new TreeSet<>(Set.of(range + "0", range + "1", range + "2", range + "3", range + "4")));
    }

    @Test
    void a_prepared_phone_takes_the_place_of_one_that_registered_by_itself() {
        var mac = newMac();
        ask(mac, MODEL, 1);
        await().untilAsserted(() -> list("?q=SEP" + mac).body("items", hasSize(1)));
        String byItself = list("?q=SEP" + mac).extract().path("items[0].id");
        phone(byItself).body("description", equalTo("Auto " + range + "0")).body("status", equalTo("READY"));
        as("ops").get("/api/v1/phones/" + byItself + "/history").then().body("actor", equalTo(List.of("device")));
        var prepared = provision(Map.of("model", "8845", "directoryNumber", "2" + range));

        Topics.publish(
                Topic.ACTIVATION,
                prepared,
                1,
                new CodeRedeemed(UUID.randomUUID(), UUID.fromString(prepared), mac, "8845", "SEP" + mac, "00", "TUlJ"));

        await().untilAsserted(() ->
                phone(prepared).body("deviceName", equalTo("SEP" + mac)).body("status", equalTo("ACTIVATED")));
        phone(byItself).statusCode(404);
        as("ops")
                .get("/api/v1/directory-numbers/free?first=" + range + "0&last=" + range + "4&size=1")
                .then()
                .body("", equalTo(List.of(range + "0")));
    }

    private static void ask(String mac, String model, int version) {
        Topics.publish(
                Topic.ACTIVATION,
                "auto-registration/SEP" + mac,
                version,
                new AutoRegistrationRequested(mac, "SEP" + mac, model, "0f".repeat(32)));
    }

    private TreeSet<String> numbers() {
        return new TreeSet<>(as("ops")
                .get("/api/v1/directory-numbers?prefix=" + range)
                .then()
                .extract()
                .<List<String>>path("directoryNumber"));
    }

    private static ValidatableResponse list(String query) {
        return as("ops").get("/api/v1/phones" + query).then();
    }

    private static void put(String path, Map<String, ?> body) {
        as("admin")
                .contentType("application/json")
                .body(body)
                .put("/api/v1/" + path)
                .then()
                .statusCode(200);
    }
}
