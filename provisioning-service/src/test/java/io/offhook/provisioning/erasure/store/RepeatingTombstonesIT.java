package io.offhook.provisioning.erasure.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The tombstone of a person comes again when the brokers should have compacted what is before it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RepeatingTombstonesIT {

    @Inject
    DataSource database;

    @Inject
    RepeatingTombstones repeating;

    private final String user = "repeated-" + UUID.randomUUID();

    @Test
    void a_tombstone_comes_again_once_and_only_after_the_lag() throws Throwable {
        erased(6);
        receipts();
        sweep();
        assertThat(version()).isEqualTo("2");

        execute("update erasure set erased_at = now() - interval '8 days' where user_id = '" + user + "'");
        sweep();
        sweep();
        execute("update erasure set repeated_at = now() - interval '8 days' where user_id = '" + user + "'");
        sweep();

        assertThat(version()).isEqualTo("3");
    }

    @Test
    void it_comes_again_and_again_while_a_service_has_not_said_that_it_is_done() throws Throwable {
        erased(8);
        sweep();
        execute("update erasure set repeated_at = now() - interval '8 days' where user_id = '" + user + "'");
        sweep();

        assertThat(version()).isEqualTo("4");
    }

    private void erased(int daysAgo) throws SQLException {
        execute("insert into erasure (user_id, state, erased_at, correlation_id) values ('" + user
                + "', 'DONE', now() - interval '" + daysAgo + " days', 'c')");
        execute("insert into published_state (topic, key, version, type, metadata) values ('USER', '" + user
                + "', 2, 'io.offhook.User.v1', '{\"id\": \"" + UUID.randomUUID()
                + "\", \"time\": \"2026-11-29T10:00:00Z\", \"correlationId\": \"c\"}')");
    }

    private void receipts() throws SQLException {
        execute("insert into erasure_store (user_id, service, store, erased, left_over, looked_at)" + " select '" + user
                + "', service, 'a table', 0, 0, now() from unnest(array['selfcare', 'console']) as service");
    }

    private void sweep() throws Throwable {
        VertxContextSupport.subscribeAndAwait(repeating::sweep);
    }

    private String version() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select version from published_state where key = '" + user + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
