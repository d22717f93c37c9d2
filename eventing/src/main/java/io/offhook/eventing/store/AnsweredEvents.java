package io.offhook.eventing.store;

import io.offhook.eventing.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Events of others that this service acted upon before its database was restored. They come again, since the inbox is that of the backup.
 * What follows from them was taken back from the topics, so nothing is decided about them a second time.
 */
@ApplicationScoped
public class AnsweredEvents {

    /** Longer than a consumer takes to read them again. */
    private static final String FORGET =
            "delete from answered_event where answered_at < clock_timestamp() - interval '30 days'";

    private static final String ALL = "select event_id from answered_event";

    private final DataSource source;
    private volatile Set<String> ids = Set.of();

    AnsweredEvents(DataSource source) {
        this.source = source;
    }

    /** Before consumers start. */
    public void load() throws SQLException {
        var found = new HashSet<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(FORGET);
            try (var row = statement.executeQuery(ALL)) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        ids = Set.copyOf(found);
    }

    boolean isAnswered(Cause cause) {
        return cause.causationId() != null && ids.contains(cause.causationId());
    }
}
