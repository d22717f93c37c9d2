package io.offhook.rest.acting;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The account {@code console} has the role console, {@code mallory} another one beside it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ActingUsersIT {

    private static final String PATH = "/api/v1/acting";

    @Inject
    DataSource source;

    @ParameterizedTest
    @CsvSource({
        "anna,admin,200,200,403",
        "anna,operator,200,403,403",
        "anna,,403,403,403",
        ",admin,403,403,403",
        ",,403,403,403",
        "anna,service,403,403,403",
        "anna,console,403,403,403",
        "anna,site-operator,403,403,403",
        "anna,user,403,403,403",
        "anna,Admin,403,403,403",
        "anna,'admin,operator',403,403,403",
    })
    void the_console_may_what_the_person_may_whom_it_names_and_nothing_else(
            @Nullable String user, @Nullable String role, int read, int change, int service) {
        console(user, role).get(PATH).then().statusCode(read);
        console(user, role).post(PATH).then().statusCode(change);
        console(user, role).get(PATH + "/service").then().statusCode(service);
    }

    @Test
    void events_have_the_person_as_actor_and_the_console_as_channel() {
        console("anna", "admin")
                .post(PATH)
                .then()
                .body("actor", equalTo("anna"))
                .body("channel", equalTo("console"));
    }

    @ParameterizedTest
    @CsvSource({"admin", "alice", "mallory"})
    void an_account_with_another_role_acts_for_nobody(String account) {
        as(account, "anna", "admin")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("actor", equalTo(account))
                .body("channel", equalTo("rest"));
    }

    @ParameterizedTest
    @CsvSource({"alice", "mallory"})
    void an_account_gets_no_role_from_a_header(String account) {
        as(account, "anna", "admin").post(PATH).then().statusCode(403);
    }

    @Test
    void who_has_not_signed_in_acts_for_nobody() {
        given().header("Offhook-Acting-User", "anna")
                .header("Offhook-Acting-Role", "admin")
                .get(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void a_name_or_a_role_that_comes_twice_is_refused() {
        console("anna", "admin")
                .header("Offhook-Acting-User", "bert")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-request"));
        console("anna", "operator")
                .header("Offhook-Acting-Role", "admin")
                .get(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void outside_of_rest_the_console_acts_for_nobody() {
        console("anna", "admin").get("/samples/cause").then().statusCode(403);
    }

    @Test
    void operators_read_what_is_waiting_and_change_nothing() {
        console("olga", "operator").get("/api/v1/dead-letters").then().statusCode(200);
        console("olga", "operator").get("/api/v1/relay/unpublishable").then().statusCode(200);
        console("olga", "operator").get("/api/v1/dead-letters/1").then().statusCode(403);
        console("olga", "operator").post("/api/v1/dead-letters/replay").then().statusCode(403);
        console("olga", "operator")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/relay/republish")
                .then()
                .statusCode(403);
    }

    @Test
    void the_sign_in_on_record_is_that_of_the_console() throws SQLException {
        console("anna", "admin").get(PATH).then().statusCode(200);

        await().until(() -> signIns("console") == 1);
        assertThat(signIns("anna")).isZero();
    }

    private long signIns(String account) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from audit_entry where data like '%SIGNED_IN%' and metadata->>'actor' = ?")) {
            statement.setString(1, account);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static RequestSpecification console(@Nullable String user, @Nullable String role) {
        return as("console", user, role);
    }

    private static RequestSpecification as(String account, @Nullable String user, @Nullable String role) {
        var request = given().auth().preemptive().basic(account, account);
        if (user != null) {
            request.header("Offhook-Acting-User", user);
        }
        return role == null ? request : request.header("Offhook-Acting-Role", role);
    }
}
