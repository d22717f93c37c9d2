package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.post;
import static io.offhook.provisioning.story.Admin.provision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Phones that administrators edit, replace and look for. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class EditedPhonesIT {

    @Test
    void what_an_edit_leaves_out_stays_and_null_takes_away() {
        Admin.ensureUser("ella");
        var id = provision(Map.of(
                "model", "8845",
                "description", "Desk 1",
                "ownerId", "ella",
                "lines", List.of(Map.of("directoryNumber", "2001", "label", "Ella"))));

        patch(id, "{\"description\": \"Desk 2\"}").statusCode(200).body("ownerId", equalTo("ella"));
        patch(id, "{\"ownerId\": null}")
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("ownerId", nullValue())
                .body("description", equalTo("Desk 2"))
                .body("lines[0].label", equalTo("Ella"));
        patch(id, "{\"lines\": [{\"directoryNumber\": \"2002\"}, {\"directoryNumber\": \"2003\", \"display\": \"E\"}]}")
                .statusCode(200)
                .body("lines.directoryNumber", equalTo(List.of("2002", "2003")))
                .body("lines[1].display", equalTo("E"));
    }

    @Test
    void a_mac_is_set_later_and_taken_away_again() {
        var mac = newMac();
        var id = provision(Map.of("model", "8845"));

        patch(id, "{\"mac\": \"" + mac + "\"}").statusCode(200).body("deviceName", equalTo("SEP" + mac));
        post(Map.of("model", "8845", "mac", mac)).statusCode(409);
        patch(provision(Map.of("model", "8845")), "{\"mac\": \"" + mac + "\"}")
                .statusCode(409)
                .body("phoneId", equalTo(id));
        patch(id, "{\"mac\": null}").statusCode(200).body("deviceName", startsWith("BAT"));
        post(Map.of("model", "8845", "mac", mac)).statusCode(201);
    }

    @Test
    void a_broken_phone_is_replaced_and_keeps_its_lines() {
        var id = provision(
                Map.of("model", "8845", "mac", newMac(), "requiresActivationCode", false, "directoryNumber", "2010"));

        as("admin")
                .contentType("application/json")
                .body("{\"model\": \"8865\"}")
                .post("/api/v1/phones/" + id + "/replace")
                .then()
                .statusCode(200)
                .body("deviceName", startsWith("BAT"))
                .body("model", equalTo("8865"))
                .body("status", equalTo("AWAITING_ACTIVATION"))
                .body("lines[0].directoryNumber", equalTo("2010"));
        as("admin")
                .post("/api/v1/phones/" + id + "/replace")
                .then()
                .statusCode(200)
                .body("model", equalTo("8865"));
    }

    @Test
    void two_who_edit_at_once_do_not_overwrite_each_other() {
        var id = provision(Map.of("model", "8845"));
        var tag = phone(id).extract().header("ETag");
        patch(id, "{\"description\": \"first\"}").statusCode(200);

        as("admin")
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"description\": \"second\"}")
                .patch("/api/v1/phones/" + id)
                .then()
                .statusCode(412)
                .body("type", containsString("changed-since"));
        phone(id).body("description", equalTo("first"));
    }

    @Test
    void an_edit_that_cannot_be_changes_nothing() {
        var id = provision(Map.of("model", "8845"));

        patch(id, "{\"ownerId\": \"nobody-knows\"}").statusCode(422);
        patch(id, "{\"devicePool\": \"Nowhere\"}").statusCode(400).body("field", equalTo("devicePool"));
        patch(id, "{\"modell\": \"8845\"}").statusCode(400);
        patch(id, "{\"model\": null}").statusCode(400).body("field", equalTo("model"));
        patch(id, "{\"model\": \"6921\"}").statusCode(422);
        patch(UUID.randomUUID().toString(), "{\"description\": \"x\"}").statusCode(404);
        phone(id).body("version", equalTo(1));
    }

    @Test
    void pages_follow_each_other_whatever_comes_between() {
        var desk = "Desk " + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            provision(Map.of("model", i % 2 == 0 ? "8845" : "7841", "description", desk, "directoryNumber", "77" + i));
        }
        var seen = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = as("ops")
                    .queryParam("q", desk)
                    .queryParam("sort", "-model")
                    .queryParam("size", 2)
                    .queryParam("after", next)
                    .get("/api/v1/phones")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.model"));
            next = page.path("next");
        }

        assertThat(seen).containsExactly("8845", "8845", "8845", "7841", "7841");
        as("ops")
                .queryParam("q", desk)
                .queryParam("directoryNumber", "773")
                .get("/api/v1/phones")
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(1));
    }

    @Test
    void who_changed_a_phone_is_on_record_also_when_it_is_gone() {
        var id = provision(Map.of("model", "8845"));
        patch(id, "{\"description\": \"moved\"}").statusCode(200);
        as("admin").delete("/api/v1/phones/" + id).then().statusCode(204);

        as("ops")
                .get("/api/v1/phones/" + id + "/history")
                .then()
                .statusCode(200)
                .body("type", equalTo(List.of("PhoneProvisioned.v1", "PhoneReconfigured.v1", "PhoneRemoved.v1")))
                .body("actor", equalTo(List.of("admin", "admin", "admin")))
                .body("channel", equalTo(List.of("rest", "rest", "rest")))
                .body("[1].event.description", equalTo("moved"));
        as("ops").get("/api/v1/phones/" + UUID.randomUUID() + "/history").then().statusCode(404);
    }

    @Test
    void a_phone_that_was_not_activated_has_no_password_and_an_operator_sees_none() {
        var id = provision(Map.of("model", "8845"));

        as("admin").post("/api/v1/phones/" + id + "/reveal-password").then().statusCode(409);
        as("ops").post("/api/v1/phones/" + id + "/reveal-password").then().statusCode(403);
        phone(id).body("version", equalTo(1));
    }

    @Test
    void free_numbers_are_those_that_no_phone_shows() {
        var prefix = newMac().replaceAll("[A-F]", "2").substring(4);
        provision(Map.of("model", "8845", "directoryNumber", prefix + "1"));
        provision(Map.of("model", "8845", "directoryNumber", prefix + "1"));

        as("ops")
                .get("/api/v1/directory-numbers/free?first=" + prefix + "0&last=" + prefix + "9&size=2")
                .then()
                .statusCode(200)
                .body("", equalTo(List.of(prefix + "0", prefix + "2")));
        as("ops")
                .get("/api/v1/directory-numbers/free?first=" + prefix + "0&last=" + prefix + "9&size=2&page=1")
                .then()
                .body("", equalTo(List.of(prefix + "3", prefix + "4")));
        as("ops")
                .get("/api/v1/directory-numbers?prefix=" + prefix)
                .then()
                .body("directoryNumber", equalTo(List.of(prefix + "1")))
                .body("phones", equalTo(List.of(2)));
        as("ops").get("/api/v1/directory-numbers/free?first=10&last=9").then().statusCode(400);
    }

    @Test
    void the_device_report_masks_what_is_secret() {
        var desk = "Report " + UUID.randomUUID();
        provision(Map.of("model", "8845", "description", desk, "directoryNumber", "4444"));

        as("ops")
                .queryParam("q", desk)
                .get("/api/v1/device-report")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].device", equalTo("8845"))
                .body("items[0].extension", equalTo("4444"))
                .body("items[0].site", equalTo("Default"))
                .body("items[0].adminPassword", nullValue());
        var csv = as("ops")
                .queryParam("q", desk)
                .get("/api/v1/device-report/csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("8845,BAT")
                .contains(",4444,AWAITING_ACTIVATION,");
    }

    @Test
    void a_parameter_that_there_is_not_is_refused() {
        as("ops")
                .get("/api/v1/phones?modle=8845")
                .then()
                .statusCode(400)
                .body("field", equalTo("modle"))
                .body("detail", containsString("model"));
        Admin.importCsv("MAC ADDRESS\n\n", "?model=8845&dryRun=true").statusCode(400);
    }

    private static ValidatableResponse patch(String id, String body) {
        return as("admin")
                .contentType("application/json")
                .body(body)
                .patch("/api/v1/phones/" + id)
                .then();
    }
}
