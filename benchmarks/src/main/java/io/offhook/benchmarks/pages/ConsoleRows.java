package io.offhook.benchmarks.pages;

import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.stackclient.stack.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Inserts phones and their timelines into the database of the console. They are consistent with each other, and no service but the console
 * knows of them.
 */
record ConsoleRows(Database database) {

    private static final int PHONES_PER_STATEMENT = 20_000;
    private static final String FILL = "console-rows.sql";
    private static final List<String> TABLES =
            List.of("phone", "timeline", "person", "expected_device", "activation_time", "rate");

    /** What is in the database. */
    record Counts(long phones, long entries) {}

    Counts counts() throws SQLException {
        try (var connection = database.connect()) {
            return new Counts(count(connection, "phone"), count(connection, "timeline"));
        }
    }

    void fillUpTo(int wanted, ProgressBars progress) throws IOException, SQLException {
        try (var connection = database.connect()) {
            var phones = count(connection, "phone");
            if (phones >= wanted) {
                return;
            }
            var fill = text();
            try (var indexes = DroppedIndexes.of(connection, TABLES);
                    var bar = progress.start("phones of the console", wanted)) {
                bar.stepTo(phones);
                while (phones < wanted) {
                    var many = Math.min(PHONES_PER_STATEMENT, wanted - phones);
                    fill(connection, fill, phones, many, wanted);
                    phones += many;
                    bar.stepTo(phones);
                }
            }
            settle(connection);
        }
    }

    private static void fill(Connection connection, String sql, long first, long many, long total) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, first);
            statement.setLong(2, many);
            statement.setLong(3, total);
            statement.executeUpdate();
        }
    }

    /** Vacuums now, so that autovacuum does not start during the measurement. */
    private static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String text() throws IOException {
        try (var file = ConsoleRows.class.getResourceAsStream(FILL)) {
            if (file == null) {
                throw new IOException(FILL + " is missing in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
