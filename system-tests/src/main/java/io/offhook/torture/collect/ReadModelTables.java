package io.offhook.torture.collect;

import io.offhook.torture.evidence.CodeRow;
import io.offhook.torture.evidence.ReadModels;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the read models of the activation service. */
final class ReadModelTables {

    private ReadModelTables() {}

    private interface RowReader {
        void row(ResultSet row) throws SQLException;
    }

    static ReadModels read(Connection connection) throws SQLException {
        var codes = new HashMap<UUID, CodeRow>();
        var secrets = new HashSet<UUID>();
        var fingerprints = new HashMap<UUID, UUID>();
        var devices = new HashMap<String, UUID>();
        each(connection, "select * from code_view", row -> codes.put(id(row, "code_id"), code(row)));
        each(connection, "select code_id from code_secret", row -> secrets.add(id(row, "code_id")));
        each(
                connection,
                "select code_id, phone_id from code_fingerprint",
                row -> fingerprints.put(id(row, "code_id"), id(row, "phone_id")));
        each(
                connection,
                "select mac, phone_id from device_assignment",
                row -> devices.put(row.getString("mac"), id(row, "phone_id")));
        return new ReadModels(codes, secrets, fingerprints, devices);
    }

    private static CodeRow code(ResultSet row) throws SQLException {
        var issued = time(row, "issued_at");
        var expires = time(row, "expires_at");
        if (issued == null || expires == null) {
            throw new SQLException("a code without times");
        }
        return new CodeRow(
                id(row, "code_id"),
                id(row, "phone_id"),
                row.getString("device_name"),
                row.getString("model"),
                row.getString("mac"),
                row.getString("status"),
                issued,
                expires,
                time(row, "ended_at"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void each(Connection connection, String query, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.row(rows);
            }
        }
    }
}
