package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept about a person is handed out to the person and to administrators. */
@QuarkusTest
@WithRealServers
class PersonalDataIT {

    @Inject
    SelfcareTables tables;

    @Test
    void all_that_is_kept_about_a_user_is_handed_out_without_digits() {
        var person = "export-" + UUID.randomUUID();
        TopicWriter.publish(Topic.USER, person, new User(person, "Export", "export@example.org", "fr"));
        var phone = TestPhone.of(person, "Desk").provisioned().issued();
        tables.fill(person);

        await().untilAsserted(() -> get("admin", "/api/v1/users/" + person + "/export")
                .statusCode(200)
                .body("service", equalTo("selfcare"))
                .body("data.user[0].mail", equalTo("export@example.org"))
                .body("data.user[0].language", equalTo("fr"))
                .body("data.profile[0].language", equalTo("de"))
                .body("data.sessions.size()", equalTo(1))
                .body("data.phones.description", hasItem("Desk"))
                .body("data.codes.id", hasItem(phone.codeId().toString()))
                .body(not(containsString(phone.digits()))));
    }

    @Test
    void what_was_done_to_the_last_person_with_the_id_is_none_of_the_next_ones() {
        var person = "next-" + UUID.randomUUID();
        invited(person, "First");
        TopicWriter.erase(Topic.USER, person);
        await().until(() -> !tables.knows(person));

        invited(person, "Second");

        get("admin", "/api/v1/users/" + person + "/export")
                .statusCode(200)
                .body("data.user[0].name", equalTo("Second"))
                .body("data.passwordLinks.purpose", equalTo(List.of("INVITATION")))
                .body("data.auditEntries.size()", equalTo(1));
    }

    private void invited(String person, String name) {
        TopicWriter.publish(Topic.USER, person, new User(person, name, person + "@example.org"));
        await().until(() -> tables.knows(person));
        given().auth()
                .preemptive()
                .basic("admin", "admin-password")
                .post("/api/v1/users/" + person + "/invitation")
                .then()
                .statusCode(202);
    }

    @Test
    void everybody_gets_their_own_and_nobody_elses() {
        get("heidi", "/api/v1/my/data").statusCode(200).body("userId", equalTo("heidi"));
        get("heidi", "/api/v1/users/alice/export").statusCode(403);
        given().get("/api/v1/my/data").then().statusCode(401);
    }

    private static ValidatableResponse get(String account, String path) {
        return given().auth()
                .preemptive()
                .basic(account, account + "-password")
                .get(path)
                .then();
    }
}
