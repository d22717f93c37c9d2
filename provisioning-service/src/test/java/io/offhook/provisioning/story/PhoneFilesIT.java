package io.offhook.provisioning.story;

import static io.offhook.provisioning.catalogue.TestCatalogues.SHAPE;
import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.topic.Topic;
import io.offhook.provisioning.files.content.InstallationEndpoints;
import io.offhook.provisioning.files.content.PhoneFileTemplates;
import io.offhook.provisioning.files.content.Recipient;
import io.offhook.provisioning.files.content.TestPhones;
import io.offhook.provisioning.files.content.TestTemplates;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What a phone gets, before and after it is activated. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class PhoneFilesIT {

    @ConfigProperty(name = "offhook.listener.files-http.port")
    int port;

    @Inject
    MeterRegistry meters;

    @Inject
    PhoneFileTemplates templates;

    @Inject
    InstallationEndpoints endpoints;

    @Test
    void the_service_renders_and_escapes_as_unit_tests_do() {
        var hostile = TestPhones.withTwoLines(1, "</a>&\"'{phone.certHash}]]>\u0000\u001B\uD800\uFFFE\t\r\n");

        assertThat(templates.configuration(hostile, SHAPE, Optional.empty(), new Recipient.Anybody(), 0))
                .isEqualTo(TestTemplates.create(endpoints)
                        .configuration(hostile, SHAPE, Optional.empty(), new Recipient.Anybody(), 0))
                .contains("&lt;/a&gt;&amp;&quot;&apos;{phone.certHash}]]&gt;&#9;&#13;&#10;<");
    }

    @Test
    void a_phone_out_of_its_box_finds_that_its_model_wants_a_code() {
        onPhoneSide()
                .get("/XMLDefault.cnf.xml")
                .then()
                .statusCode(200)
                .contentType(containsString("xml"))
                .body("Default.offhookActivation.url", equalTo("https://127.0.0.1:8443"))
                .body("Default.offhookActivation.models.model.@name", hasItem("8845"))
                .body("Default.offhookActivation.models.model.@name", not(hasItem("6921")));
    }

    @Test
    void no_name_of_a_file_and_no_spelling_of_one_is_in_the_metrics() {
        onPhoneSide()
                .urlEncodingEnabled(false)
                .get("/%58MLDefault.cnf.xml")
                .then()
                .statusCode(200);
        onPhoneSide().get("/XMLDefault.cnf.xml").then().statusCode(200);

        await().untilAsserted(
                        () -> assertThat(meters.find("http.server.requests").timers())
                                .extracting(each -> each.getId().getTag("uri"))
                                .contains("/{file}")
                                .noneMatch(each -> each != null && each.contains("cnf")));
    }

    @Test
    void an_onboarding_method_that_an_administrator_chose_is_in_the_file() {
        choose("7861", "AUTO_REGISTRATION");
        onPhoneSide()
                .get("/XMLDefault.cnf.xml")
                .then()
                .body("Default.offhookActivation.models.model.@name", not(hasItem("7861")));
        choose("7861", "ACTIVATION_CODE");
        onPhoneSide()
                .get("/XMLDefault.cnf.xml")
                .then()
                .body("Default.offhookActivation.models.model.@name", hasItem("7861"));
    }

    @Test
    void nothing_of_a_phone_leaves_before_its_code_is_redeemed() {
        var mac = newMac();
        var file = "/SEP" + mac + ".cnf.xml";
        var id = provision(Map.of(
                "model",
                "8845",
                "mac",
                mac,
                "lines",
                List.of(Map.of("directoryNumber", "1001", "display", "Zoë M.", "label", "1001 A"))));
        onPhoneSide().get(file).then().statusCode(404);

        var event = new CodeRedeemed(UUID.randomUUID(), UUID.fromString(id), mac, "8845", "SEP" + mac, "00", "TUlJ");
        Topics.publish(Topic.ACTIVATION, id, 1, event);
        await().untilAsserted(() -> phone(id).body("status", equalTo("ACTIVATED")));

        onPhoneSide()
                .get(file)
                .then()
                .statusCode(200)
                .body("device.sipProfile.sipLines.line.name", equalTo("1001"))
                .body("device.sipProfile.sipLines.line.displayName", equalTo("Zoë M."));
        as("admin").post("/api/v1/phones/" + id + "/activation-code").then().statusCode(200);
        onPhoneSide().get(file).then().statusCode(404);
    }

    @Test
    void a_phone_that_needs_no_code_gets_its_file_at_once_and_loses_it_with_its_record() {
        var mac = newMac();
        var id = provision(Map.of("model", "8845", "mac", mac, "requiresActivationCode", false));
        onPhoneSide().get("/SEP" + mac + ".cnf.xml").then().statusCode(200);

        as("admin").delete("/api/v1/phones/" + id).then().statusCode(204);
        onPhoneSide().get("/SEP" + mac + ".cnf.xml").then().statusCode(404);
    }

    @Test
    void a_file_that_a_phone_has_already_is_not_sent_again() {
        var mac = newMac();
        provision(Map.of("model", "8845", "mac", mac, "requiresActivationCode", false));
        var file = "/SEP" + mac + ".cnf.xml";
        var tag = onPhoneSide().get(file).then().extract().header("ETag");

        onPhoneSide().header("If-None-Match", tag).get(file).then().statusCode(304);
        onPhoneSide().header("If-None-Match", "\"other\"").get(file).then().statusCode(200);
        onPhoneSide().head(file).then().statusCode(200).header("ETag", tag).header("Content-Length", notNullValue());
    }

    @Test
    void the_phone_side_carries_the_files_and_nothing_else() {
        for (var path : List.of("/", "/q/health", "/q/metrics", "/q/openapi", "/api/v1/phones", "/etc/passwd")) {
            onPhoneSide().get(path).then().statusCode(404);
        }
        onPhoneSide().post("/XMLDefault.cnf.xml").then().statusCode(405).header("Allow", "GET, HEAD");
        given().get("/XMLDefault.cnf.xml").then().statusCode(404);
    }

    private RequestSpecification onPhoneSide() {
        return given().baseUri("http://127.0.0.1").port(port);
    }

    private static void choose(String model, String method) {
        as("admin")
                .contentType("application/json")
                .body(Map.of("onboardingMethod", method))
                .put("/api/v1/models/" + model + "/onboarding-method")
                .then()
                .statusCode(200)
                .body("onboardingMethod", equalTo(method));
    }
}
