package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.servers.test.LongWait.await;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bulk jobs, from the file to its end. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class PhoneJobsIT {

    private static final String EXCEL = "application/vnd.ms-excel";

    private final String pool = "Jobs " + newMac();

    @BeforeEach
    void the_pool_is_there() {
        Admin.ensurePool(pool);
    }

    @Test
    void rows_are_settled_in_the_background_and_the_failed_ones_come_back_to_be_corrected() {
        var csv = "MAC ADDRESS;DESCRIPTION;LOCATION\n"
                + IntStream.range(0, 1_200)
                        .mapToObj(i -> newMac() + ";Desk " + i + ";Hub")
                        .collect(Collectors.joining("\n"))
                + "\nno MAC;\"Süd; 2\";Hub\n";

        var id = submit(csv, "?mode=insert&model=8845&devicePool=" + pool + "&description=Hiring");

        ended(id, "INCOMPLETE")
                .body("totalRows", equalTo(1_201))
                .body("rowsRead", equalTo(1_201))
                .body("inserted", equalTo(1_200))
                .body("failed", equalTo(1))
                .body("ignoredColumns", equalTo(List.of("LOCATION")))
                .body("actor", equalTo("admin"))
                .body("description", equalTo("Hiring"));
        assertThat(failedRows(id))
                .startsWith(
                        "\uFEFFMAC ADDRESS,DESCRIPTION,LOCATION,REASON\r\nno MAC,Süd; 2,Hub,\"Line 1202: 'no MAC' is not a MAC");
        String phone = as("ops")
                .get("/api/v1/phones?size=1&devicePool=" + pool)
                .then()
                .extract()
                .path("items[0].id");
        await().until(() -> !Topics.records(Topic.PHONE, phone).isEmpty());

        var corrected = failedRows(id).replace("no MAC,", newMac() + ",");
        ended(submit(corrected, "?model=8845&devicePool=" + pool), "COMPLETED").body("inserted", equalTo(1));
        ended(submit(csv, "?model=8845&devicePool=" + pool), "INCOMPLETE").body("alreadyThere", equalTo(1_200));
    }

    @Test
    void an_export_that_is_edited_and_sent_as_an_update_changes_what_was_edited_and_nothing_else() {
        Admin.ensureUser("alice");
        var id = provision(Map.of(
                "model",
                "8845",
                "mac",
                newMac(),
                "devicePool",
                pool,
                "description",
                "Desk \"A\", 2",
                "ownerId",
                "alice",
                "lines",
                List.of(
                        Map.of("directoryNumber", "1001", "display", "Zoë", "partition", "PT"),
                        Map.of("directoryNumber", "1002", "label", "Two"))));
        var other = provision(Map.of("model", "8851", "devicePool", pool));
        int version = version(other);
        var csv = as("admin")
                .get("/api/v1/phones/export?devicePool=" + pool)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        ended(submit(csv, "?mode=update"), "COMPLETED").body("alreadyThere", equalTo(2));
        assertThat(version(other)).isEqualTo(version);

        var edited = csv.replace("Zoë", "Bob").replace(",alice,", ",-,").replace("1002", "1003");
        ended(submit(edited, "?mode=update"), "COMPLETED")
                .body("updated", equalTo(1))
                .body("alreadyThere", equalTo(1));
        Admin.phone(id)
                .body("description", equalTo("Desk \"A\", 2"))
                .body("ownerId", nullValue())
                .body("lines[0].display", equalTo("Bob"))
                .body("lines[0].partition", equalTo("PT"))
                .body("lines[1].directoryNumber", equalTo("1003"))
                .body("lines[1].label", equalTo("Two"));
        assertThat(version(other)).isEqualTo(version);

        var late = csv.replace("1002", "1004");
        ended(submit(late, "?mode=update"), "INCOMPLETE")
                .body("failed", equalTo(1))
                .body("alreadyThere", equalTo(1));
    }

    @Test
    void an_upsert_changes_phones_that_are_there_and_adds_the_others_and_a_delete_removes_them() {
        var there = newMac();
        var missing = newMac();
        var id = provision(Map.of("model", "8845", "mac", there, "devicePool", pool, "description", "Old"));
        var csv = "MAC ADDRESS,DESCRIPTION\n" + there + ",New\n" + missing + ",New\n";

        ended(submit(csv, "?mode=upsert&model=8845&validateOnly=true&devicePool=" + pool), "COMPLETED")
                .body("valid", equalTo(2))
                .body("updated", equalTo(0));
        Admin.phone(id).body("description", equalTo("Old"));
        ended(submit(csv, "?mode=upsert&model=8845&devicePool=" + pool), "COMPLETED")
                .body("updated", equalTo(1))
                .body("inserted", equalTo(1));
        Admin.phone(id).body("description", equalTo("New"));

        ended(submit(csv + newMac() + ",\n", "?mode=delete"), "INCOMPLETE")
                .body("deleted", equalTo(2))
                .body("failed", equalTo(1));
        Admin.phone(id).statusCode(404);
    }

    @Test
    void a_job_is_held_until_it_is_started_and_a_cancelled_one_never_begins() {
        var csv = "MAC ADDRESS\n" + newMac() + "\n";
        var held = submit(csv, "?hold=true&model=8845&devicePool=" + pool);
        var cancelled = submit(csv, "?startAt=2099-01-01T00:00:00Z&model=8845&devicePool=" + pool);
        job(held).body("state", equalTo("HOLD")).body("rowsRead", equalTo(0));
        job(cancelled).body("startAt", equalTo("2099-01-01T00:00:00Z"));
        as("ops").get("/api/v1/phone-jobs?state=HOLD&size=1000").then().body("items.id", hasItem(held));

        post(cancelled, "cancel").statusCode(200).body("state", equalTo("CANCELLED"));
        post(held, "start").statusCode(200);
        ended(held, "COMPLETED").body("inserted", equalTo(1));
        post(held, "cancel").statusCode(409).body("type", equalTo("https://offhook.io/problems/job-ended"));
        post(cancelled, "start").statusCode(409);
        post(cancelled, "cancel").statusCode(200);
    }

    @Test
    void a_job_begins_by_itself_when_its_time_comes() {
        var at = Instant.now().plusSeconds(1);
        var timed = submit("MAC ADDRESS\n" + newMac() + "\n", "?startAt=" + at + "&model=8845&devicePool=" + pool);

        ended(timed, "COMPLETED").body("inserted", equalTo(1));
    }

    @Test
    void what_cannot_become_a_job_is_refused_at_once() {
        refused("MAC ADDRESS\n", "?dryRun=true").body("detail", containsString("validateOnly"));
        refused("MAC ADDRESS\n", "?mode=upsort");
        refused("MAC ADDRESS\n", "?mode=update&model=8845");
        refused("MAC ADDRESS\n", "?startAt=tomorrow");
        refused("DESCRIPTION\nx\n", "?model=8845").body("type", equalTo("https://offhook.io/problems/unusable-file"));
    }

    @Test
    void the_same_request_again_is_the_same_job() {
        var csv = "MAC ADDRESS\n" + newMac() + "\n";
        var key = newMac();
        var query = "?model=8845&devicePool=" + pool;
        String first = submitted(csv, query, key).statusCode(202).extract().path("id");

        submitted(csv, query, key).statusCode(202).body("id", equalTo(first));
        submitted(csv + "\n", query, key).statusCode(422);
    }

    @Test
    void a_csv_file_is_what_it_is_although_a_browser_says_that_it_is_of_excel() {
        as("admin")
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig().encodeContentTypeAs(EXCEL, ContentType.TEXT)))
                .contentType(EXCEL)
                .body("MAC ADDRESS\n")
                .post("/api/v1/phone-jobs?hold=true&model=8845")
                .then()
                .statusCode(202);
    }

    private static String submit(String csv, String query) {
        return submitted(csv, query, newMac()).statusCode(202).extract().path("id");
    }

    private static ValidatableResponse refused(String csv, String query) {
        return submitted(csv, query, newMac()).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse submitted(String csv, String query, String key) {
        return as("admin")
                .header("Idempotency-Key", key)
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/phone-jobs" + query)
                .then();
    }

    private static ValidatableResponse job(String id) {
        return as("ops").get("/api/v1/phone-jobs/" + id).then().statusCode(200);
    }

    private static ValidatableResponse ended(String id, String state) {
        await().untilAsserted(() -> job(id).body("state", equalTo(state)));
        return job(id);
    }

    private static ValidatableResponse post(String id, String what) {
        return as("admin").post("/api/v1/phone-jobs/" + id + "/" + what).then();
    }

    private static String failedRows(String id) {
        return as("admin")
                .get("/api/v1/phone-jobs/" + id + "/failed-rows")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static int version(String id) {
        return Admin.phone(id).extract().path("version");
    }
}
