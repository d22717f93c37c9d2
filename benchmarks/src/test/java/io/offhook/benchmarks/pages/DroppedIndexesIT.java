package io.offhook.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.postgres.PostgresServer;
import io.offhook.stackclient.stack.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DroppedIndexesIT {

    private static final String INDEXES =
            "select indexname || ' ' || indexdef from pg_indexes where schemaname = 'public' order by indexname";

    @Test
    void indexes_come_back_as_they_were_and_keys_stay() throws Exception {
        try (var server = PostgresServer.start();
                var connection = database(server).connect()) {
            execute(connection, "create table phone (id int primary key, name text collate \"C\", removed boolean)");
            execute(connection, "create table timeline (position bigint primary key, event_id uuid unique, at date)");
            execute(connection, "create index phone_by_name on phone (name) where not removed");
            execute(connection, "create index timeline_by_time on timeline using brin (at)");
            var before = texts(connection);

            try (var dropped = DroppedIndexes.of(connection, List.of("phone", "timeline"))) {
                assertThat(texts(connection)).hasSize(3).allMatch(index -> index.contains("UNIQUE"));
            }

            assertThat(texts(connection)).isEqualTo(before).hasSize(5);
        }
    }

    private static Database database(PostgresServer server) {
        return new Database(server.jdbcUrl("postgres"), "postgres", server.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(INDEXES)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
