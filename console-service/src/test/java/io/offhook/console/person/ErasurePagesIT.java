package io.offhook.console.person;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An administrator hands out what is kept about a person, and erases the person. */
@QuarkusTest
@WithRealServers
class ErasurePagesIT {

    private static final String REPORT = """
            {"userId": "nora-it", "erasedAt": "2026-11-29T10:00:00Z", "by": "admin", "state": "RUNNING", "userAgain": false,
             "stores": [{"service": "provisioning", "store": "line_text", "erased": 3, "left": 0,
                         "lookedAt": "2026-11-29T10:00:01Z"}],
             "topics": [{"topic": "offhook.user.v1", "records": 2, "withValue": 1, "waitForCompaction": 1,
                         "complete": true, "note": "1 older record waits for compaction."}],
             "missing": ["selfcare"],
             "kept": [{"what": "The user id", "where": "events", "why": "It says no name."}]}""";

    @SuppressWarnings("NullAway.Init")
    OwningServices services;

    @Test
    void erasing_leads_to_the_report_which_says_who_is_missing_and_what_is_kept() {
        var browser = Browser.signedIn("admin");
        services.answer("DELETE", "/api/v1/users/nora-it", 204, "");
        services.answer("GET", "/api/v1/users/nora-it/erasure", 200, REPORT);
        browser.page("/users/new");

        browser.form()
                .formParam("userId", "nora-it")
                .post("/users/erase")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/users/nora-it/erasure?said=erased"));

        assertThat(browser.page("/users/nora-it/erasure"))
                .contains(
                        "line_text",
                        "2026-11-29 10:00",
                        "have not said that they are done: selfcare.",
                        "1 older record waits for compaction.",
                        "It says no name.");
    }

    @Test
    void the_page_of_a_user_says_what_an_erasure_does_and_hands_out_what_is_kept() {
        var browser = Browser.signedIn("admin");
        TopicWriter.publish(Topic.USER, "emil-it", new User("emil-it", "Emil Ernst", "emil@example.org"));
        services.answer("GET", "/api/v1/users/emil-it/export", 200, "{\"service\":\"provisioning\"}");

        await().untilAsserted(() -> assertThat(browser.page("/users/person?id=emil-it"))
                .contains("Nobody can have the id", "/users/emil-it/export/self-care.json"));
        browser.request()
                .get("/users/emil-it/export/provisioning.json")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("provisioning"));
        browser.request().get("/users/emil-it/export/others.json").then().statusCode(404);
    }
}
