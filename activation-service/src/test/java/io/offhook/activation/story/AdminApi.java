package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;

import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.pki.device.Device;
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
                id, "BAT5A0F33C1D2E4", model, null, "t", List.of(), "alice", "Default", true, life, mraAllowed, null);
    }

    static String issued(OtherServices others, UUID phoneId, String model, @Nullable Duration life) {
        return issued(others, phone(phoneId, model, life, null));
    }

    /** Issues a code that works on this device alone. */
    static String issuedFor(OtherServices others, UUID phoneId, Device device) {
        var model = device.model().name();
        var mac = device.mac().digits();
        return issued(
                others,
                new PhoneProvisioned(phoneId, device.name(), model, mac, "t", List.of(), "alice", "Default", true));
    }

    private static String issued(OtherServices others, PhoneProvisioned phone) {
        others.publish(Topic.PHONE, phone.phoneId().toString(), 1, phone);
        await().until(() -> !codes(phone.phoneId()).isEmpty());
        return codes(phone.phoneId()).getFirst();
    }

    /** Ids of a phone's codes, newest first. */
    static List<String> codes(UUID phoneId) {
        return codes(as("admin").queryParam("phoneId", phoneId));
    }

    /** Ids of a phone's codes that have this status. */
    static List<String> codes(UUID phoneId, String status) {
        return codes(as("admin").queryParam("phoneId", phoneId).queryParam("status", status));
    }

    private static List<String> codes(RequestSpecification request) {
        return request.get("/api/v1/codes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.codeId");
    }

    /** How many secrets of a code are stored: one while its digits are, none after. */
    static long secrets(DataSource source, String codeId) throws SQLException {
        return count(source, "select count(*) from code_secret where code_id = '" + codeId + "'");
    }

    static String status(String codeId) {
        return as("admin").get("/api/v1/codes/{id}", codeId).path("status");
    }

    static String reveal(String codeId) {
        return as("admin")
                .post("/api/v1/codes/{id}/reveal", codeId)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("code");
    }

    static String text(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static long count(DataSource source, String sql) throws SQLException {
        return Long.parseLong(text(source, sql));
    }

    static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
