package io.offhook.rest.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RelayResourceIT {

    @Inject
    DataSource source;

    private final String stream = UUID.randomUUID().toString();

    @BeforeEach
    void nothingIsUnpublishable() throws SQLException {
        execute("delete from unpublishable_event");
    }

    @Test
    void unpublishable_events_are_listed_by_page_oldest_first() throws SQLException {
        for (int version = 1; version <= 3; version++) {
            execute("insert into unpublishable_event (topic, stream_id, version, event_id, type, reason, since) values"
                    + " ('PHONE', '" + stream + "', " + version + ", '" + UUID.randomUUID() + "', 'x', 'x',"
                    + " clock_timestamp() - interval '" + version + " hours')");
        }

        admin().get("/api/v1/relay/unpublishable?size=2")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.version", equalTo(List.of(3, 2)));
        admin().get("/api/v1/relay/unpublishable?size=2&page=1")
                .then()
                .body("page", equalTo(1))
                .body("items.version", equalTo(List.of(1)));
        admin().get("/api/v1/relay/unpublishable?size=2&page=2")
                .then()
                .body("total", equalTo(3))
                .body("items", hasSize(0));
    }

    @Test
    void an_unpublishable_event_is_listed_until_it_is_set_aside() throws SQLException {
        var event = UUID.randomUUID();
        execute("insert into unpublishable_event (topic, stream_id, version, event_id, type, reason) values ('PHONE', '"
                + stream + "', 1, '" + event + "', 'io.offhook.Sample.v1', 'RecordTooLargeException')");

        admin().get("/api/v1/relay/unpublishable")
                .then()
                .statusCode(200)
                .body("items.find { it.eventId == '" + event + "' }.streamId", equalTo(stream));
        setAside("{\"eventId\":\"" + event + "\"}", 204);
        setAside("{\"eventId\":\"" + event + "\"}", 404);
        setAside("{}", 400);
    }

    @Test
    void publishing_again_needs_an_event_to_begin_with() {
        republish("{\"position\":9000000000}", 404);
        republish("{\"streamId\":\"none\"}", 404);
        republish("{}", 400);
        republish("{\"streamId\":\"none\",\"position\":1}", 400);
        republish("{\"position\":-1}", 400);
        republish("{\"streamId\":\"none\",\"version\":0}", 400);
    }

    @Test
    void everything_can_be_published_again() {
        republish("{\"position\":0}", 204);
    }

    private static void setAside(String body, int status) {
        admin().contentType("application/json")
                .body(body)
                .post("/api/v1/relay/set-aside")
                .then()
                .statusCode(status);
    }

    private static void republish(String body, int status) {
        admin().contentType("application/json")
                .body(body)
                .post("/api/v1/relay/republish")
                .then()
                .statusCode(status);
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
