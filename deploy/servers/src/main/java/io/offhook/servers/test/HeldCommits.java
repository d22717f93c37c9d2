package io.offhook.servers.test;

import io.offhook.servers.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Holds transactions that insert into a table at their commit, until it is closed: what they did is neither stored nor undone. */
public final class HeldCommits implements AutoCloseable {

    private static final String HOLD = """
            select pg_advisory_lock(57);
            create or replace function held_commit() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared(57);
                return null;
            end $$;
            create constraint trigger held_commit after insert on %s deferrable initially deferred
                for each row execute function held_commit();""";

    private static final String HELD =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = 57 and not granted";

    private final Connection connection;
    private final String table;

    private HeldCommits(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        execute(HOLD.formatted(table));
    }

    /** From now on. */
    public static HeldCommits of(PostgresServer server, String table) throws SQLException {
        var url = server.jdbcUrl(ServerConfiguration.DATABASE);
        return new HeldCommits(DriverManager.getConnection(url, "postgres", server.password()), table);
    }

    /** Returns when one waits. */
    public void awaitOne() {
        LongWait.await().until(() -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(HELD)) {
                return row.next() && row.getLong(1) > 0;
            }
        });
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("select pg_advisory_unlock(57)");
            execute("drop trigger held_commit on " + table);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
