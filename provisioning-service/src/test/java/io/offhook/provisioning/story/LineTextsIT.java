package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lines show: no event has it, and yet an edit of it is a version of the phone. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class LineTextsIT {

    @Test
    void two_who_edit_what_a_line_shows_do_not_overwrite_each_other() {
        var id = provision(Map.of("model", "8845", "directoryNumber", "2020"));
        var ann = "{\"lines\": [{\"directoryNumber\": \"2020\", \"label\": \"Ann\", \"display\": \"Ann\"}]}";

        patch(id, ann).statusCode(200).header("ETag", "\"2\"");
        patch(id, ann).statusCode(200).header("ETag", "\"2\"");
        as("admin")
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"lines\": [{\"directoryNumber\": \"2020\", \"label\": \"Bob\"}]}")
                .patch("/api/v1/phones/" + id)
                .then()
                .statusCode(412);
        phone(id).body("lines[0].label", equalTo("Ann"));
        as("ops")
                .get("/api/v1/phones/" + id + "/history")
                .then()
                .body("[1].type", equalTo("PhoneReconfigured.v1"))
                .body("[1].actor", equalTo("admin"))
                .body(not(containsString("Ann")));
    }

    @Test
    void a_row_that_changes_what_a_line_shows_is_a_version_of_the_phone() {
        var mac = newMac();
        var id = provision(
                Map.of("model", "8845", "mac", mac, "requiresActivationCode", false, "directoryNumber", "2030"));

        as("admin")
                .header("Idempotency-Key", newMac())
                .contentType("text/csv; charset=UTF-8")
                .body("MAC ADDRESS,DISPLAY 1\n" + mac + ",Ann\n")
                .post("/api/v1/phone-jobs?mode=update")
                .then()
                .statusCode(202);
        await().untilAsserted(
                        () -> phone(id).body("lines[0].display", equalTo("Ann")).body("version", equalTo(2)));
    }

    private static ValidatableResponse patch(String id, String body) {
        return as("admin")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1/phones/" + id)
                .then();
    }
}
