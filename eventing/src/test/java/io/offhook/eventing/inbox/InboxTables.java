package io.offhook.eventing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the inbox and the handler of these tests left in the database. */
@ApplicationScoped
class InboxTables {

    private final DataSource source;

    InboxTables(DataSource source) {
        this.source = source;
    }

    /** The versions of a stream that were applied. */
    List<Long> applied(String stream) throws SQLException {
        return select("select version from phone_seen where stream_id = '" + stream + "' order by version").stream()
                .map(Long::valueOf)
                .toList();
    }

    /** Version and kind of failure of each parked record of a stream; null for one that waits. */
    List<String> parked(String stream) throws SQLException {
        return select("select version || ' ' || coalesce(failure, 'null') from parked where stream_id = '" + stream
                + "' order by version");
    }

    List<String> select(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
