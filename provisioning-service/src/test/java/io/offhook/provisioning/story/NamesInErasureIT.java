package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.provisioning.story.ErasedUsers.eraseEverywhere;
import static io.offhook.provisioning.story.ErasedUsers.put;
import static io.offhook.provisioning.story.ErasedUsers.report;
import static io.offhook.provisioning.story.SubmittedJobs.ended;
import static io.offhook.provisioning.story.SubmittedJobs.submit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an erasure takes for the name of a person, and what not. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class NamesInErasureIT {

    private final String mark = newMac();
    private final String user = "named-" + mark;
    private final String name = "Foren Qui" + mark;

    @Test
    void failed_rows_that_have_a_word_of_the_name_are_deleted_and_others_stay() {
        put(user, name, "mail." + mark + "@example.org").statusCode(200);
        owned(user, "Sales", "Line 2");
        var job = submit("""
                MAC ADDRESS,DISPLAY 1,OWNER USER ID
                bad,Q. qui%1$s,
                bad,qui%1$sson,
                bad,Sales,
                bad,Line 2,
                bad,Earlier Name,named-%1$s
                bad,Earlier Name,x-named-%1$s
                """.formatted(mark), "?model=8845");
        ended(job, "INCOMPLETE");

        eraseEverywhere(user, 1);

        failedRows(job)
                .body(not(containsString("Q. qui")))
                .body(containsString("qui" + mark + "son"))
                .body(containsString("Sales"))
                .body(containsString("Line 2"))
                .body(not(containsString(",named-" + mark)))
                .body(containsString("x-named-" + mark));
        report(user).body("kept.why", hasItem(containsString("offhook.jobs.keep-files")));
    }

    @Test
    void an_erasure_does_not_wait_for_a_file_that_has_the_id_or_a_text_in_another_word() {
        var brief = mark.substring(6);
        put(brief, name, "mail." + mark + "@example.org").statusCode(200);
        owned(brief, "Sales", null);
        var held = submit(
                "MAC ADDRESS,DISPLAY 1,LABEL 1\n" + mark + ",Qui" + mark + "son,Sales\n", "?model=8845&hold=true");

        eraseEverywhere(brief, 1);

        report(brief)
                .body("waitsForJobs.size()", equalTo(0))
                .body("stores.find { it.store == 'phone_job_file' }.left", equalTo(0));
        as("admin").post("/api/v1/phone-jobs/" + held + "/cancel").then().statusCode(200);
    }

    @Test
    void the_name_is_blanked_on_phones_that_changed_hands_but_for_those_of_a_namesake() {
        put(user, name, "mail." + mark + "@example.org").statusCode(200);
        put("next-" + mark, "Next", "next@example.org").statusCode(200);
        put("same-" + mark, name, "same@example.org").statusCode(200);
        var next = owned(user, name.toUpperCase(Locale.ROOT), "Desk of " + mark);
        var same = owned(user, name, null);
        hand(next, "next-" + mark);
        hand(same, "same-" + mark);

        eraseEverywhere(user, 1);

        Admin.phone(next).body("lines[0].display", nullValue()).body("lines[0].label", equalTo("Desk of " + mark));
        Admin.phone(same).body("lines[0].display", equalTo(name));
        report(user)
                .body("stores.find { it.store == 'line_text.display' }.erased", equalTo(1))
                .body("stores.find { it.store == 'line_text.display' }.left", equalTo(0));
    }

    private static String owned(String owner, String display, @Nullable String label) {
        var line = label == null
                ? Map.of("directoryNumber", "1001", "display", display)
                : Map.of("directoryNumber", "1001", "display", display, "label", label);
        return provision(Map.of("model", "8845", "ownerId", owner, "lines", List.of(line)));
    }

    private static void hand(String phone, String owner) {
        as("admin")
                .contentType("application/merge-patch+json")
                .body(Map.of("ownerId", owner))
                .patch("/api/v1/phones/" + phone)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse failedRows(String job) {
        return as("admin")
                .get("/api/v1/phone-jobs/" + job + "/failed-rows")
                .then()
                .statusCode(200);
    }
}
