package io.offhook.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.servers.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @Test
    void a_commit_survives_a_kill(@TempDir Path directory) throws SQLException {
        try (var server = PostgresServer.start(directory, Ports.free())) {
            server.createDatabase("phones");
            execute(server, "create table phone (name text)");
            execute(server, "insert into phone values ('SEP001122334455')");
            long killed = server.pid();
            server.destroyForcibly();
            assertThat(server.isAlive()).isFalse();

            server.restart();

            assertThat(server.pid()).isNotEqualTo(killed);
            assertThat(text(server, "select name from phone")).isEqualTo("SEP001122334455");
        }
    }

    @Test
    void data_kept_in_a_directory_is_found_by_the_next_server(@TempDir Path directory) throws SQLException {
        try (var first = PostgresServer.start(directory, Ports.free())) {
            first.createDatabase("phones");
            execute(first, "create table phone (name text)");
        }
        try (var second = PostgresServer.start(directory, Ports.free())) {
            second.createDatabase("phones");
            assertThat(text(second, "select count(*) from phone")).isEqualTo("0");
        }
    }

    @Test
    void a_user_reaches_its_own_database_alone() throws SQLException {
        try (var server = PostgresServer.start()) {
            server.createDatabase("mine");
            server.createDatabase("yours");

            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("yours"), "mine", server.password()))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("mine"), "mine", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(PostgresServer server, String query) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("phones"), "phones", server.password());
    }
}
