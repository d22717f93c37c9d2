package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.importCsv;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events name the account that caused them. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class ActorsIT {

    @Test
    void every_change_of_a_phone_names_the_administrator() {
        var id = provision(Map.of("model", "8845", "mac", newMac()));
        as("admin").delete("/api/v1/phones/" + id + "/activation-code").then().statusCode(200);
        as("admin").post("/api/v1/phones/" + id + "/activation-code").then().statusCode(200);
        as("admin").post("/api/v1/phones/" + id + "/blank-mac").then().statusCode(200);
        as("admin").delete("/api/v1/phones/" + id).then().statusCode(204);

        assertThat(actors(Topic.PHONE, id, 6)).containsOnly("admin");
    }

    @Test
    void an_imported_phone_names_the_administrator() {
        List<String> ids = importCsv("MAC ADDRESS\n" + newMac(), "?model=8845")
                .statusCode(200)
                .extract()
                .path("report.phoneId");

        assertThat(actors(Topic.PHONE, ids.getFirst(), 1)).containsExactly("admin");
    }

    @Test
    void a_user_and_its_tombstone_name_the_administrator() {
        var user = "actor-" + newMac();
        Admin.ensureUser(user);
        assertThat(actors(Topic.USER, user, 1)).containsExactly("admin");

        as("admin").delete("/api/v1/users/" + user).then().statusCode(204);
        assertThat(actors(Topic.USER, user, 2)).contains("admin");
    }

    @Test
    void an_onboarding_method_names_the_administrator() {
        var key = "device-default/7832";
        for (var method : List.of("AUTO_REGISTRATION", "ACTIVATION_CODE")) {
            as("admin")
                    .contentType("application/json")
                    .body(Map.of("onboardingMethod", method))
                    .put("/api/v1/models/7832/onboarding-method")
                    .then()
                    .statusCode(200);
        }

        await().untilAsserted(() ->
                assertThat(Topics.records(Topic.SETTING, key).getLast().actor()).isEqualTo("admin"));
    }

    private static List<String> actors(Topic topic, String key, int events) {
        await().until(() -> Topics.records(topic, key).size() >= events);
        return Topics.records(topic, key).stream()
                .map(each -> String.valueOf(each.actor()))
                .toList();
    }
}
