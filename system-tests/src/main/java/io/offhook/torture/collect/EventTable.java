package io.offhook.torture.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.torture.check.DigitSearch;
import io.offhook.torture.evidence.EventData;
import io.offhook.torture.evidence.StoredEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the whole event table, and looks for digits in it. */
final class EventTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 1_000;
    private static final String ALL = """
            select position, stream_id, version, type, data::text as data, metadata::text as metadata, recorded_at
            from event order by position""";

    private EventTable() {}

    /** @param leaks takes a line for each event with digits of a code */
    static List<StoredEvent> read(Connection connection, DigitSearch search, List<String> leaks) throws SQLException {
        var events = new ArrayList<StoredEvent>();
        connection.setAutoCommit(false);
        try (var query = connection.prepareStatement(ALL)) {
            query.setFetchSize(PAGE);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var event = event(rows);
                    events.add(event);
                    if (search.finds(rows.getString("data"))) {
                        leaks.add("event %d, a %s".formatted(event.position(), event.type()));
                    }
                }
            }
        }
        connection.setAutoCommit(true);
        return events;
    }

    /** {@code CodeRedeemed} of {@code io.offhook.CodeRedeemed.v1}. */
    static String shortName(String type) {
        return type.replaceFirst("^io\\.offhook\\.", "")
                .replaceFirst("\\.v\\d+$", "")
                .intern();
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        try {
            var metadata = JSON.readTree(row.getString("metadata"));
            return new StoredEvent(
                    row.getLong("position"),
                    UUID.fromString(metadata.path("id").asText()),
                    row.getString("stream_id"),
                    row.getLong("version"),
                    shortName(row.getString("type")),
                    EventData.of(JSON.readTree(row.getString("data"))),
                    Instant.parse(metadata.path("time").asText()),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException broken) {
            throw new SQLException("event " + row.getLong("position") + " is no JSON", broken);
        }
    }
}
