package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Racers.atOnce;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.test.HeldCommits;
import io.offhook.servers.test.OwnPostgres;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL is stopped with SIGSTOP while requests arrive: its connections stay open, and nothing answers. */
@QuarkusTest
@TestProfile(ShortDeadlines.class)
@QuarkusTestResource(value = OwnPostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = "servers", value = "kafka"),
        restrictToAnnotatedClass = true)
class HungDatabaseIT {

    @SuppressWarnings("NullAway.Init") // set by OwnPostgres
    PostgresServer postgres;

    private final String key = "key-" + newMac();

    @AfterEach
    void goOn() {
        postgres.thaw();
    }

    @Test
    void a_request_is_answered_busy_and_adds_one_phone_when_it_is_sent_again() throws SQLException {
        postgres.freeze();
        busy(send());
        busy(as("ops").get("/api/v1/phones").then());
        postgres.thaw();

        await().untilAsserted(() -> send().statusCode(201));

        String id = send().statusCode(201).extract().path("id");
        assertOne(id);
    }

    @Test
    void a_commit_whose_answer_never_came_is_found_by_the_request_that_is_sent_again() throws SQLException {
        try (var held = HeldCommits.of(postgres, "phone_view")) {
            var first = CompletableFuture.supplyAsync(this::send);
            held.awaitOne();
            postgres.freeze();
            busy(first.join());
            postgres.thaw();
        }
        await().untilAsserted(() -> assertThat(phones()).isEqualTo(1));

        String id = send().statusCode(201).extract().path("id");

        assertOne(id);
    }

    @Test
    void phones_that_ask_for_files_all_hear_when_to_come_back_and_are_served_after_it() {
        postgres.freeze();
        assertThat(atOnce(
                        40,
                        phone -> PhoneSideClient.http("XMLDefault.cnf.xml")
                                .header("Retry-After", matchesPattern("[5-9]|1[0-9]"))
                                .extract()
                                .statusCode()))
                .containsOnly(503);
        postgres.thaw();

        await().untilAsserted(() -> PhoneSideClient.http("XMLDefault.cnf.xml").statusCode(200));
    }

    private ValidatableResponse send() {
        return as("admin")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"model\":\"8845\", \"description\":\"" + key + "\"}")
                .post("/api/v1/phones")
                .then();
    }

    private static void busy(ValidatableResponse answer) {
        answer.statusCode(503)
                .header("Retry-After", matchesPattern("[1-9]"))
                .body("type", equalTo("https://offhook.io/problems/busy"));
    }

    private void assertOne(String id) throws SQLException {
        assertThat(phones()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(Topics.records(Topic.PHONE, id)).isNotEmpty());
        assertThat(Topics.records(Topic.PHONE, id).stream()
                        .map(Topics.TopicRecord::sequence)
                        .distinct())
                .hasSize(1);
    }

    private long phones() throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("offhook"), "postgres", "offhook");
                var statement = connection.prepareStatement("select count(*) from phone_view where description = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
