package io.offhook.console.erasure;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.TestPhone;
import io.offhook.console.support.TopicWriter;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept about a person is handed out to administrators. */
@QuarkusTest
@WithRealServers
class PersonalDataIT {

    private final String person = "export-" + UUID.randomUUID();

    @Test
    void who_looked_at_the_codes_of_a_person_is_handed_out_with_all_that_is_kept() {
        TopicWriter.publish(Topic.USER, person, new User(person, "Export", "export@example.org"));
        var phone = TestPhone.of(person).provisioned().issued();
        viewed(phone);
        var other = TestPhone.of("other-" + person).provisioned().issued();
        viewed(other);

        await().untilAsserted(() -> export("admin")
                .statusCode(200)
                .body("service", equalTo("console"))
                .body("data.user[0].mail", equalTo("export@example.org"))
                .body("data.codeViews.size()", equalTo(1))
                .body("data.codeViews[0].viewedBy", equalTo("deputy"))
                .body("data.codeViews[0].purpose", equalTo("ADMINISTRATION"))
                .body("data.codeViews[0].codeId", equalTo(phone.codeId().toString())));
        Browser.signedIn("admin")
                .request()
                .get("/users/" + person + "/export/console.json")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment")
                .body("data.codeViews.size()", equalTo(1));
    }

    @Test
    void views_of_codes_of_the_last_person_with_the_id_are_none_of_the_next_ones() {
        TopicWriter.publish(Topic.USER, person, new User(person, "First", "first@example.org"));
        viewed(TestPhone.of(person).provisioned().issued());
        await().untilAsserted(() -> export("admin").body("data.codeViews.size()", equalTo(1)));
        TopicWriter.erase(Topic.USER, person);
        await().untilAsserted(() -> export("admin").body("data.user.size()", equalTo(0)));

        TopicWriter.publish(Topic.USER, person, new User(person, "Second", "second@example.org"));

        await().untilAsserted(() -> export("admin").body("data.user[0].name", equalTo("Second")));
        export("admin").body("data.codeViews.size()", equalTo(0));
    }

    @Test
    void operators_do_not_get_it() {
        export("olga").statusCode(403);
    }

    private static void viewed(TestPhone phone) {
        TopicWriter.publish(
                Topic.ACTIVATION,
                phone.id().toString(),
                new CodeViewed(phone.codeId(), phone.id(), "deputy", "ADMINISTRATION"));
    }

    private ValidatableResponse export(String account) {
        return given().auth()
                .preemptive()
                .basic(account, account + "-password")
                .get("/api/v1/users/" + person + "/export")
                .then();
    }
}
