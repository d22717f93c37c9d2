package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;

import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Requests of administrators and services over REST, and statements on the database. */
final class AdminApi {

    private AdminApi() {}

    static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user).contentType("application/json");
    }

    /** A phone that requires a code; provisioning checks lives, a test may have any. */
    static PhoneProvisioned phone(UUID id, String model, @Nullable Duration life, @Nullable Boolean mraAllowed) {
        return new PhoneProvisioned(
                id, "BAT5A0F33C1D2E4", model, null, "t", List.of(), "alice", "Default", true, life, mraAllowed);
    }

    static String issued(OtherServices others, UUID phoneId, String model, @Nullable Duration life) {
        others.publish(Topic.PHONE, phoneId.toString(), 1, phone(phoneId, model, life, null));
        await().until(() -> !codes(phoneId).isEmpty());
        return codes(phoneId).getFirst();
    }

    /** Ids of a phone's codes, newest first. */
    static List<String> codes(UUID phoneId) {
        return as("admin")
                .queryParam("phoneId", phoneId)
                .get("/api/v1/codes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.codeId");
    }

    static String status(String codeId) {
        return as("admin").get("/api/v1/codes/{id}", codeId).path("status");
    }

    static String reveal(String codeId) {
        return as("admin")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    static long count(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
