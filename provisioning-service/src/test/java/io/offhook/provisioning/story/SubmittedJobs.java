package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.servers.test.LongWait.await;
import static org.hamcrest.Matchers.equalTo;

/** Bulk jobs of tests. */
final class SubmittedJobs {

    private SubmittedJobs() {}

    /** @return its id */
    static String submit(String csv, String query) {
        return as("admin")
                .header("Idempotency-Key", newMac())
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/phone-jobs" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static void ended(String job, String state) {
        await().untilAsserted(() ->
                as("admin").get("/api/v1/phone-jobs/" + job).then().body("state", equalTo(state)));
    }
}
