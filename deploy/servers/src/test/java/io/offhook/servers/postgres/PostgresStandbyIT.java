package io.offhook.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.Ports;
import io.offhook.servers.process.TemporaryDirectories;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PostgresStandbyIT {

    private static final int ENOUGH = 100;

    @Test
    void a_promoted_standby_has_every_commit_and_so_has_the_standby_that_follows_it() throws SQLException {
        try (var first = withTable(PostgresServer.start());
                var second = standbyOf(first)) {
            int address = first.port();
            int acknowledged = insertUntilKilled(first, 0);
            takeOver(second, address);
            int kept = count(second);
            assertThat(kept).isBetween(acknowledged, acknowledged + 1);

            try (var third = standbyOf(second)) {
                int more = insertUntilKilled(second, kept);
                takeOver(third, address);

                assertThat(count(third)).isBetween(kept + more, kept + more + 1);
                execute(third, "insert into phone values (-1)");
                assertThat(third.port()).isEqualTo(address);
            }
        }
    }

    @Test
    void a_commit_waits_for_a_standby_that_does_not_answer() throws SQLException {
        try (var primary = withTable(PostgresServer.start());
                var standby = standbyOf(primary)) {
            standby.freeze();
            var insert = CompletableFuture.runAsync(() -> insertForEver(primary, 0, new AtomicInteger()));
            while (number(primary, "select count(*) from pg_stat_activity where wait_event = 'SyncRep'") == 0) {
                assertThat(insert).isNotDone();
            }
            assertThat(count(primary)).isZero();

            standby.thaw();

            while (count(primary) == 0) {
                assertThat(insert).isNotDone();
            }
            primary.destroyForcibly();
            insert.join();
        }
    }

    private static PostgresServer withTable(PostgresServer server) throws SQLException {
        server.createDatabase("phones");
        execute(server, "create table phone (name int primary key)");
        return server;
    }

    private static PostgresServer standbyOf(PostgresServer primary) {
        return PostgresStandby.of(primary, TemporaryDirectories.directory("postgresql"), Ports.free());
    }

    private static void takeOver(PostgresServer standby, int address) {
        PostgresStandby.promote(standby);
        standby.restartOn(address);
    }

    /** Returns how many inserts were acknowledged before the server was killed. */
    private static int insertUntilKilled(PostgresServer server, int from) {
        var acknowledged = new AtomicInteger();
        var inserts = CompletableFuture.runAsync(() -> insertForEver(server, from, acknowledged));
        while (acknowledged.get() < ENOUGH) {
            assertThat(inserts).isNotDone();
            Thread.onSpinWait();
        }
        server.destroyForcibly();
        inserts.join();
        return acknowledged.get();
    }

    private static void insertForEver(PostgresServer server, int from, AtomicInteger acknowledged) {
        try (var connection = connect(server);
                var statement = connection.prepareStatement("insert into phone values (?)")) {
            for (int name = from; true; name++) {
                statement.setInt(1, name);
                statement.executeUpdate();
                acknowledged.incrementAndGet();
            }
        } catch (SQLException killed) {
            // the server is gone
        }
    }

    private static int count(PostgresServer server) throws SQLException {
        return number(server, "select count(*) from phone");
    }

    private static int number(PostgresServer server, String query) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("phones"), "phones", server.password());
    }
}
