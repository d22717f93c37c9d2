package io.offhook.rest.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OperationsIT {

    @Inject
    DataSource source;

    private final String stream = UUID.randomUUID().toString();

    @BeforeEach
    void twoDeadLetters() throws SQLException {
        execute("delete from parked");
        park("PHONE", stream, 1, "UNDECODABLE", "unknown type x", "{\"phoneId\":\"p-1\"}");
        park(
                "USER",
                "u-1",
                3,
                "REFUSED",
                "SQLSTATE 22001",
                "{\"name\":\"Alice Adams\",\"mails\":[\"alice@example.org\"]}");
    }

    @Test
    void dead_letters_are_listed_by_page_and_by_what_is_asked_for() {
        admin().get("/api/v1/dead-letters?size=1&page=1")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items", hasSize(1))
                .body("items[0].topic", equalTo("offhook.user.v1"));
        admin().get("/api/v1/dead-letters?kind=UNDECODABLE")
                .then()
                .body("total", equalTo(1))
                .body("items[0].streamId", equalTo(stream))
                .body("items[0].type", equalTo("io.offhook.Sample.v1"));
        admin().get("/api/v1/dead-letters?reason=nothing&consumer=none&stream=none")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void a_replay_is_on_record_with_how_many_it_tried_and_nothing_that_the_caller_typed() throws SQLException {
        var before = replaysOnRecord();

        admin().post("/api/v1/dead-letters/replay?stream=Alice-Adams").then().statusCode(200);
        assertThat(replaysOnRecord()).isEqualTo(before);

        admin().post("/api/v1/dead-letters/replay?kind=UNDECODABLE").then().statusCode(200);
        assertThat(replaysOnRecord())
                .hasSize(before.size() + 1)
                .last()
                .asString()
                .contains("\"count\":1");
    }

    private List<String> replaysOnRecord() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = source.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery(
                                "select data from audit_entry where data like '%DEAD_LETTERS_REPLAYED%' order by place")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "consumer=rest-test,2",
        "consumer=rest,0",
        "stream=u-1,1",
        "stream=u,0",
        "kind=REFUSED,1",
        "kind=HANDLER,0",
        "reason=SQLSTATE 22001,1",
        "reason=SQLSTATE,0",
        "kind=REFUSED&stream=u-1&consumer=rest-test,1",
        "kind=REFUSED&reason=unknown type x,0"
    })
    void a_filter_leaves_what_matches_it_as_a_whole(String query, int total) {
        admin().get("/api/v1/dead-letters?" + query)
                .then()
                .statusCode(200)
                .body("total", equalTo(total))
                .body("items", hasSize(total));
    }

    @Test
    void a_record_that_waits_behind_a_dead_letter_is_none() throws SQLException {
        execute("update parked set failed = false, failure = null where topic = 'USER'");

        admin().get("/api/v1/dead-letters").then().body("total", equalTo(1));
    }

    @Test
    void a_page_beyond_the_last_is_empty_and_says_how_many_there_are() {
        admin().get("/api/v1/dead-letters?size=1&page=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(2))
                .body("page", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"size=0,size", "size=1001,size", "page=-1,page", "page=x,page"})
    void a_page_that_cannot_be_is_refused_in_every_list(String query, String field) {
        for (var list : List.of("/api/v1/dead-letters", "/api/v1/relay/unpublishable")) {
            admin().get(list + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/invalid-request"))
                    .body("field", equalTo(field));
        }
    }

    @Test
    void a_dead_letter_is_shown_with_what_it_holds() {
        admin().get("/api/v1/dead-letters/" + id("PHONE"))
                .then()
                .statusCode(200)
                .body("payload.value.phoneId", equalTo("p-1"))
                .body("payload.headers.ce_type", equalTo("io.offhook.Sample.v1"));
    }

    @Test
    void personal_data_is_masked() {
        admin().get("/api/v1/dead-letters/" + id("USER"))
                .then()
                .statusCode(200)
                .body("payload.value.name", equalTo("***"))
                .body("payload.value.mails[0]", equalTo("***"))
                .body(not(containsString("alice@example.org")));
    }

    @Test
    void a_dead_letter_that_is_not_there_is_a_problem() {
        admin().get("/api/v1/dead-letters/0").then().statusCode(404).body("type", endsWith("/not-found"));
        admin().post("/api/v1/dead-letters/0/replay").then().statusCode(404).body("type", endsWith("/not-found"));
    }

    @Test
    void a_kind_that_is_not_there_is_refused() {
        admin().get("/api/v1/dead-letters?kind=WRONG").then().statusCode(400).body("field", equalTo("kind"));
    }

    @Test
    void a_replay_without_a_handler_applies_nothing_and_says_so() {
        admin().post("/api/v1/dead-letters/replay?stream=" + stream)
                .then()
                .statusCode(200)
                .body("streams", equalTo(1))
                .body("applied", equalTo(0))
                .body("failed", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/dead-letters",
        "GET,/api/v1/dead-letters/1",
        "POST,/api/v1/dead-letters/1/replay",
        "POST,/api/v1/dead-letters/replay",
        "GET,/api/v1/relay/unpublishable",
        "POST,/api/v1/relay/set-aside",
        "POST,/api/v1/relay/republish",
        "GET,/api/v1/rebuilds",
        "POST,/api/v1/rebuilds/all",
        "GET,/api/v1/verification",
        "POST,/api/v1/verification"
    })
    void nobody_but_an_administrator_may_do_this(String method, String address) {
        given().contentType("application/json")
                .body("{}")
                .request(method, address)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", endsWith("/unauthorized"));
        given().auth()
                .preemptive()
                .basic("alice", "alice")
                .contentType("application/json")
                .body("{}")
                .request(method, address)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/not-allowed"));
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "admin");
    }

    private int id(String topic) {
        var name = topic.equals("USER") ? "offhook.user.v1" : "offhook.phone.v1";
        return admin().get("/api/v1/dead-letters").path("items.find { it.topic == '" + name + "' }.id");
    }

    private void park(String topic, String streamId, long version, String failure, String reason, String value)
            throws SQLException {
        execute("""
                insert into parked (consumer, topic, stream_id, version, headers, value, reason, failed, failure)
                values ('rest-test', '%s', '%s', %d, '{"ce_type": "io.offhook.Sample.v1"}', convert_to('%s', 'UTF8'), '%s', true, '%s')""".formatted(topic, streamId, version, value, reason, failure));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
