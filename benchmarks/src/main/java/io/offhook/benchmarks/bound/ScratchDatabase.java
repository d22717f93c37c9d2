package io.offhook.benchmarks.bound;

import io.offhook.stackclient.stack.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One-row transactions in a temporary database: the bound for everything that commits once. */
public final class ScratchDatabase implements AutoCloseable {

    /** About the size of the data that a redemption or a new phone stores. */
    public static final String ROW = "x".repeat(600);

    static final String NAME = "offhook_load_scratch";

    private final Database server;
    private final List<Connection> connections = new ArrayList<>();
    private final BlockingQueue<PreparedStatement> idle;

    private ScratchDatabase(Database server, int concurrency) {
        this.server = server;
        this.idle = new ArrayBlockingQueue<>(concurrency);
    }

    /** @param server a database whose user can create databases */
    public static ScratchDatabase on(Database server, int concurrency) throws SQLException {
        var scratch = new ScratchDatabase(server, concurrency);
        scratch.drop();
        execute(server, "create database " + NAME);
        execute(
                server.named(NAME),
                "create table entry (id uuid primary key, data text not null, at timestamptz not null default now())");
        for (int i = 0; i < concurrency; i++) {
            var connection = server.named(NAME).connect();
            scratch.connections.add(connection);
            scratch.idle.add(connection.prepareStatement("insert into entry (id, data) values (?, ?)"));
        }
        return scratch;
    }

    /** One transaction. It is durable when this returns, because synchronous_commit is on by default. */
    public void insert(String data) throws SQLException, InterruptedException {
        var statement = idle.take();
        try {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, data);
            statement.executeUpdate();
        } finally {
            idle.add(statement);
        }
    }

    private void drop() throws SQLException {
        execute(server, "drop database if exists " + NAME + " with (force)");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
        drop();
    }
}
