package io.offhook.rest.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.offhook.servers.test.LongWait;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RebuildsResourceIT {

    private static final String HOLD = "select pg_advisory_lock(hashtext('offhook.rebuild'))";
    private static final String FREE = "select pg_advisory_unlock(hashtext('offhook.rebuild'))";

    @Inject
    DataSource source;

    @Test
    void a_read_model_is_rebuilt_on_request_and_the_list_says_when_it_is_done() {
        as("admin").post("/api/v1/rebuilds/sample-counts").then().statusCode(202);

        LongWait.await()
                .untilAsserted(() -> as("admin")
                        .get("/api/v1/rebuilds")
                        .then()
                        .statusCode(200)
                        .body("find { it.readModel == 'sample-counts' }.state", equalTo("DONE")));
    }

    @Test
    void a_service_is_verified_on_request_and_says_what_it_found() {
        as("admin").post("/api/v1/verification").then().statusCode(202);

        LongWait.await()
                .untilAsserted(() -> as("admin")
                        .get("/api/v1/verification")
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("DONE"))
                        .body("differences.findAll { it.place == 'erased_person' }", hasSize(0)));
    }

    @Test
    void a_read_model_that_there_is_not_is_a_problem() {
        as("admin").post("/api/v1/rebuilds/nonsense").then().statusCode(404).body("type", endsWith("/not-found"));
    }

    @Test
    void a_second_rebuild_is_refused_while_one_runs() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(HOLD);
            as("admin")
                    .post("/api/v1/rebuilds/sample-counts")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/already-running"));
            statement.execute(FREE);
        }
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }
}
