package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.servers.test.LongWait.await;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.contracts.state.ErasedStore;
import io.offhook.contracts.state.Erasure;
import io.offhook.contracts.topic.Topic;
import io.offhook.provisioning.story.Topics.TopicRecord;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** Users of tests who are erased, and the other services that say so. */
final class ErasedUsers {

    private ErasedUsers() {}

    static ValidatableResponse put(String user, String name, String mail) {
        return as("admin")
                .contentType("application/json")
                .body(Map.of("name", name, "mail", mail))
                .put("/api/v1/users/" + user)
                .then();
    }

    static void erase(String user) {
        as("admin").delete("/api/v1/users/" + user).then().statusCode(204);
    }

    static ValidatableResponse report(String user) {
        return as("admin").get("/api/v1/users/" + user + "/erasure").then();
    }

    /** What self care and the console publish, each with the version after its last. */
    static void others(String user, long version) {
        var tombstone = tombstone(user);
        for (var service : List.of("selfcare", "console")) {
            Topics.publishAfter(
                    tombstone,
                    Topic.ERASURE,
                    service + "/" + user,
                    version,
                    new Erasure(user, service, List.of(new ErasedStore("a table", 1, 0))));
        }
    }

    static TopicRecord tombstone(String user) {
        await().until(() -> Topics.records(Topic.USER, user).getLast().data() == null);
        return Topics.records(Topic.USER, user).getLast();
    }

    static void done(String user) {
        await().untilAsserted(() -> report(user).statusCode(200).body("state", equalTo("DONE")));
    }

    /** The whole life of an erasure. */
    static void eraseEverywhere(String user, long version) {
        erase(user);
        others(user, version);
        done(user);
    }
}
