package io.offhook.benchmarks.pages;

import io.offhook.stackclient.stack.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A phone that waits for its code to be typed. */
record WaitingPhone(String id, String deviceName, String devicePool, String model, Instant expiresAt) {

    private static final String SOME = """
            select phone_id, device_name, device_pool, model, code_expires_at from phone
            where code_state = 'LIVE' and removed_at is null order by random() limit ?""";

    /** @throws IOException if there is none */
    static List<WaitingPhone> some(Database database, int most) throws IOException, SQLException {
        var found = new ArrayList<WaitingPhone>();
        try (var connection = database.connect();
                var statement = connection.prepareStatement(SOME)) {
            statement.setInt(1, most);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new WaitingPhone(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
        }
        if (found.isEmpty()) {
            throw new IOException("the console knows no phone that waits; PAGES needs more --phones");
        }
        return found;
    }
}
