package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.importCsv;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.post;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class CodeOptionsIT {

    @Test
    void the_life_of_its_code_and_mra_are_published_with_a_new_phone() {
        var id = provision(Map.of("model", "8845", "codeLife", "P2D", "mraAllowed", true));

        phone(id).body("mraAllowed", equalTo(true));
        var provisioned = records(id, 1).getFirst();
        assertThat(provisioned.text("codeLife")).isEqualTo("PT48H");
        assertThat(provisioned.text("mraAllowed")).isEqualTo("true");
    }

    @Test
    void a_phone_without_options_stays_on_the_premises() {
        var id = provision(Map.of("model", "8845"));

        phone(id).body("mraAllowed", equalTo(false));
        assertThat(records(id, 1).getFirst().text("codeLife")).isEmpty();
        assertThat(records(id, 1).getFirst().text("mraAllowed")).isEmpty();
    }

    @Test
    void a_new_code_lives_as_long_as_requested_and_mra_stays_as_it_was() {
        var id = provision(Map.of("model", "8845", "mac", newMac(), "mraAllowed", true));

        requireCode(id, "{\"codeLife\":\"PT30M\"}", 200);
        as("admin").post("/api/v1/phones/" + id + "/blank-mac").then().statusCode(200);
        requireCode(id, "{\"mraAllowed\":false}", 200);

        phone(id).body("mraAllowed", equalTo(false));
        var records = records(id, 5);
        assertThat(records.get(1).text("codeLife")).isEqualTo("PT30M");
        assertThat(records.get(1).text("mraAllowed")).isEqualTo("true");
        assertThat(records.get(3).type()).isEqualTo("ActivationCodeRequired.v1");
        assertThat(records.get(3).text("mraAllowed")).isEqualTo("true");
        assertThat(records.get(4).text("mraAllowed")).isEmpty();
    }

    @Test
    void imported_phones_take_the_options_of_the_request() {
        List<String> ids = importCsv("MAC ADDRESS\n" + newMac(), "?model=8845&codeLife=PT12H&mraAllowed=true")
                .statusCode(200)
                .extract()
                .path("report.phoneId");

        phone(ids.getFirst()).body("mraAllowed", equalTo(true));
        assertThat(records(ids.getFirst(), 1).getFirst().text("codeLife")).isEqualTo("PT12H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59S", "P366D", "soon", "PT-1H"})
    void a_life_that_cannot_be_is_a_problem(String life) {
        post(Map.of("model", "8845", "codeLife", life)).statusCode(400).body("field", equalTo("codeLife"));
        importCsv("MAC ADDRESS\n" + newMac(), "?model=8845&codeLife=" + life)
                .statusCode(400)
                .body("field", equalTo("codeLife"));
        requireCode(provision(Map.of("model", "8845")), "{\"codeLife\":\"" + life + "\"}", 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"codeLive\":\"PT1H\"}", "{\"mraAllowed\":\"perhaps\"}"})
    void options_that_cannot_be_read_are_a_problem(String body) {
        requireCode(provision(Map.of("model", "8845")), body, 400);
    }

    private static void requireCode(String phoneId, String body, int status) {
        as("admin")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/phones/" + phoneId + "/activation-code")
                .then()
                .statusCode(status);
    }

    private static List<Topics.TopicRecord> records(String phoneId, int events) {
        await().until(() -> Topics.records(Topic.PHONE, phoneId).size() == events);
        return Topics.records(Topic.PHONE, phoneId);
    }
}
