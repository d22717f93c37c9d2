package io.offhook.eventing.designs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Statements on a JDBC connection. pgjdbc prepares a text on the server when it comes for the fifth time. */
final class JdbcCalls {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private JdbcCalls() {}

    static int update(Connection connection, SqlCall call) throws SQLException {
        try (var statement = prepare(connection, call)) {
            return statement.executeUpdate();
        }
    }

    /** The same statement for each call, in one round trip. */
    static int update(Connection connection, List<SqlCall> calls) throws SQLException {
        try (var statement = connection.prepareStatement(text(calls.getFirst()))) {
            for (var call : calls) {
                bind(connection, statement, call);
                statement.addBatch();
            }
            return IntStream.of(statement.executeBatch()).sum();
        }
    }

    static List<LoadedEvent> load(Connection connection, List<Operation> operations) throws SQLException {
        var loaded = new ArrayList<LoadedEvent>();
        try (var statement = prepare(connection, OperationSql.load(operations));
                var row = statement.executeQuery()) {
            while (row.next()) {
                loaded.add(new LoadedEvent(
                        row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return loaded;
    }

    private static PreparedStatement prepare(Connection connection, SqlCall call) throws SQLException {
        var statement = connection.prepareStatement(text(call));
        bind(connection, statement, call);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, SqlCall call) throws SQLException {
        int place = 1;
        for (var value : call.values()) {
            switch (value) {
                case String[] texts -> statement.setArray(place++, connection.createArrayOf("text", texts));
                case UUID[] ids -> statement.setArray(place++, connection.createArrayOf("uuid", ids));
                case OffsetDateTime[] times ->
                    statement.setArray(place++, connection.createArrayOf("timestamptz", times));
                default -> statement.setObject(place++, value);
            }
        }
    }

    /** PostgreSQL's {@code $1}, each named once and in order, as JDBC writes it. */
    private static String text(SqlCall call) {
        return TEXTS.computeIfAbsent(call.sql(), sql -> sql.replaceAll("\\$\\d+", "?"));
    }
}
