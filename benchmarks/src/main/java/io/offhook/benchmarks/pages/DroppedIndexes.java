package io.offhook.benchmarks.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Indexes of tables that are filled, dropped and made again on close: rows are written five times as fast without. Keys stay. If the
 * process is killed meanwhile, the indexes are lost.
 */
final class DroppedIndexes implements AutoCloseable {

    private static final String INDEXES = """
            select indexname, indexdef from pg_indexes where schemaname = current_schema and tablename = any(?)
                and indexname not in (select conname from pg_constraint) order by indexname""";

    private final Connection connection;
    private final Map<String, String> definitions;

    private DroppedIndexes(Connection connection, Map<String, String> definitions) {
        this.connection = connection;
        this.definitions = definitions;
    }

    static DroppedIndexes of(Connection connection, List<String> tables) throws SQLException {
        var definitions = new LinkedHashMap<String, String>();
        try (var statement = connection.prepareStatement(INDEXES)) {
            statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    definitions.put(row.getString(1), row.getString(2));
                }
            }
        }
        var dropped = new DroppedIndexes(connection, definitions);
        dropped.execute(
                definitions.keySet().stream().map(name -> "drop index " + name).toList());
        return dropped;
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        execute(List.of("set maintenance_work_mem = '256MB'"));
        execute(List.copyOf(definitions.values()));
    }
}
