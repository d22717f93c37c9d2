package io.offhook.rest.signin;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SignInAuditIT {

    @Inject
    DataSource source;

    @Test
    void an_account_that_signs_in_with_every_request_is_recorded_once_for_an_address() throws SQLException {
        signIn("erin", "erin", 200);
        signIn("erin", "erin", 200);
        signIn("dave", "dave", 200);

        await().until(() -> !entries("metadata->>'actor' = 'dave'").isEmpty());
        await().until(() -> !entries("metadata->>'actor' = 'erin'").isEmpty());
        assertThat(entries("metadata->>'actor' = 'erin'"))
                .singleElement()
                .satisfies(it -> assertThat(it).contains("SIGNED_IN"));
    }

    @Test
    void a_wrong_password_is_recorded_without_what_was_typed() throws SQLException {
        signIn("password-as-name", "wrong", 401);

        await().until(() -> !entries("data like '%SIGN_IN_FAILED%' and metadata->>'actor' is null")
                .isEmpty());
        assertThat(entries("data like '%password-as-name%' or metadata::text like '%password-as-name%'"))
                .isEmpty();
    }

    private static void signIn(String account, String password, int status) {
        given().auth()
                .preemptive()
                .basic(account, password)
                .get("/samples/cause")
                .then()
                .statusCode(status);
    }

    private List<String> entries(String where) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = source.getConnection();
                var row = connection.createStatement().executeQuery("select data from audit_entry where " + where)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
