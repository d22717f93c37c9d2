package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;

import io.offhook.selfcare.support.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class SessionAuditIT {

    @Inject
    DataSource source;

    @Test
    void the_audit_chain_says_who_began_and_who_ended_a_session() throws SQLException {
        long begun = entries("SIGNED_IN");
        long ended = entries("SIGNED_OUT");

        var browser = Browser.signedIn("alice");
        await().until(() -> entries("SIGNED_IN") == begun + 1);
        browser.signOut();
        await().until(() -> entries("SIGNED_OUT") == ended + 1);
    }

    private long entries(String action) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from audit_entry where data::jsonb->>'action' = ? and metadata->>'actor' = 'alice'")) {
            statement.setString(1, action);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
