package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.codes;
import static io.offhook.activation.story.AdminApi.count;
import static io.offhook.activation.story.AdminApi.execute;
import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.phone;
import static io.offhook.activation.story.AdminApi.status;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All expired codes that match, by one request. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class BulkReissueIT {

    private static final AtomicInteger NEXT_MODEL = new AtomicInteger(1000);

    @Inject
    OtherServices others;

    @Inject
    DataSource source;

    private final UUID phoneId = UUID.randomUUID();

    /** Each test has a model of its own: it reissues no other test's codes. */
    private final String model = Integer.toString(NEXT_MODEL.getAndIncrement());

    @Test
    void all_expired_codes_that_match_are_issued_anew_once() throws SQLException {
        var phones = expired(120);
        var gone = phones.getFirst();
        others.publish(Topic.PHONE, gone.toString(), 2, new PhoneRemoved(gone, "BAT5A0F33C1D2E4"));
        var served = phones.getLast();
        as("admin")
                .post("/api/v1/codes/{id}/reissue", codes(served).getFirst())
                .then()
                .statusCode(201);
        await().until(() -> status(codes(gone).getFirst()).equals("RELEASED"));

        var body = "{\"model\":\"" + model + "\",\"ownerId\":\"alice\",\"deviceNamePrefix\":\"BAT5A\","
                + "\"codeLife\":\"PT3H\"}";
        var id = submit(body, "key-" + model);

        assertThat(submit(body, "key-" + model)).isEqualTo(id);
        as("admin")
                .header("Idempotency-Key", "key-" + model)
                .body("{\"all\":true}")
                .post("/api/v1/codes/reissue")
                .then()
                .statusCode(422);
        done(id, 118, 118, 0, 0);
        assertThat(live()).isEqualTo(119);
        assertThat(count(
                        source,
                        "select count(*) from code_view where model = '" + model
                                + "' and status = 'LIVE' and expires_at - issued_at = interval '3 hours'"))
                .isEqualTo(118);
        done(submit(body, null), 0, 0, 0, 0);
    }

    @Test
    void what_does_not_match_stays_as_it_is() throws SQLException {
        expired(phoneId);

        done(submit("{\"model\":\"" + model + "\",\"ownerId\":\"bob\"}", null), 0, 0, 0, 0);
        done(submit("{\"model\":\"" + model + "\",\"deviceNamePrefix\":\"SEP\"}", null), 0, 0, 0, 0);
        done(submit("{\"model\":\"" + model + "\",\"expiredBefore\":\"2026-01-01T00:00:00Z\"}", null), 0, 0, 0, 0);

        assertThat(live()).isZero();
    }

    /** A replica was killed when it had committed half: the row says how far it was. */
    @Test
    void a_job_that_a_killed_replica_left_is_gone_on_with_where_it_was() throws SQLException {
        expired(60);
        var half = "(select code_id from code_view where model = '" + model + "' order by code_id offset 29 limit 1)";
        execute(
                source,
                "insert into reissue_job (id, model, state, total, done, skipped, failed, last_code_id,"
                        + " submitted_at) values ('" + phoneId + "', '" + model + "', 'RUNNING', 60, 30, 0, 0, "
                        + half + ", clock_timestamp())");

        done(phoneId.toString(), 60, 60, 0, 0);

        assertThat(live()).isEqualTo(30);
    }

    @Test
    void one_code_that_cannot_be_issued_does_not_hold_up_the_others() throws SQLException {
        var phones = expired(5);
        var bad = phones.get(2);
        execute(
                source,
                "create or replace function no_luck() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'no luck'; end $$");
        execute(
                source,
                "create trigger no_luck before insert on code_fingerprint for each row when (new.phone_id = '" + bad
                        + "') execute function no_luck()");
        try {
            done(submit("{\"model\":\"" + model + "\"}", null), 5, 4, 0, 1);
        } finally {
            execute(source, "drop trigger no_luck on code_fingerprint");
        }
        assertThat(live()).isEqualTo(4);
        assertThat(codes(bad)).hasSize(1);

        done(submit("{\"model\":\"" + model + "\"}", null), 1, 1, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"all\":false}",
                "{\"model\":null,\"codeLife\":\"PT72H\"}",
                "{\"all\":true,\"model\":\"8845\"}",
                "true",
                "{\"ownerId\":\"a\\u0000b\"}",
                "{\"expiredBefore\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"model\":\"toaster\"}",
                "{\"deviceNamePrefix\":\"%\"}",
                "{\"codeLife\":\"PT1S\"}",
                "{\"expiredBefore\":\"yesterday\"}",
                "{\"ownerId\":\" \"}",
                "{\"owner\":\"alice\"}"
            })
    void a_request_that_cannot_be_is_a_problem(String body) {
        as("admin")
                .body(body)
                .post("/api/v1/codes/reissue")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void administrators_alone_issue_anew_and_operators_watch() {
        var code = issued(others, phoneId, model, null);
        var id = submit("{\"model\":\"" + model + "\"}", null);

        as("operator").body("{}").post("/api/v1/codes/reissue").then().statusCode(403);
        as("operator").post("/api/v1/codes/{id}/reissue", code).then().statusCode(403);
        as("operator").get("/api/v1/codes/reissues/{id}", id).then().statusCode(200);
        as("alice").get("/api/v1/codes/reissues/{id}", id).then().statusCode(403);
        as("admin").get("/api/v1/codes/reissues/{id}", UUID.randomUUID()).then().statusCode(404);
        as("admin").post("/api/v1/codes/{id}/reissue", UUID.randomUUID()).then().statusCode(404);
        as("admin").body("{").post("/api/v1/codes/{id}/reissue", code).then().statusCode(400);
    }

    private String expired(UUID phone) {
        var code = issued(others, phone, model, Duration.ofSeconds(1));
        await().until(() -> status(code).equals("EXPIRED"));
        return code;
    }

    private List<UUID> expired(int phones) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < phones; i++) {
            var id = UUID.randomUUID();
            others.publish(Topic.PHONE, id.toString(), 1, phone(id, model, Duration.ofSeconds(1), null));
            ids.add(id);
        }
        await().until(() ->
                count(source, "select count(*) from code_view where model = '" + model + "' and status = 'EXPIRED'")
                        == phones);
        return ids;
    }

    private static String submit(String body, @org.jspecify.annotations.Nullable String key) {
        var request = as("admin").body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/api/v1/codes/reissue")
                .then()
                .statusCode(202)
                .header("Location", startsWith("/api/v1/codes/reissues/"))
                .extract()
                .path("id");
    }

    private static void done(String id, int total, int done, int skipped, int failed) {
        await().untilAsserted(() -> as("admin")
                .get("/api/v1/codes/reissues/{id}", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("total", equalTo(total))
                .body("done", equalTo(done))
                .body("skipped", equalTo(skipped))
                .body("failed", equalTo(failed)));
    }

    private long live() throws SQLException {
        return count(source, "select count(*) from code_view where model = '" + model + "' and status = 'LIVE'");
    }
}
