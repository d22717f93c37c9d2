package io.offhook.eventing.relay;

import io.offhook.contracts.Topic;
import io.offhook.eventing.EventCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;

/** What to publish next: the rows of the transactions that ended since the watermark, page by page. */
final class EpochReader {

    private static final int PAGE = 1_000;

    private static final String FRONTIER = """
            select c.watermark::text as watermark, pg_snapshot_xmin(pg_current_snapshot())::text as upper,
                coalesce(greatest(
                    (select tx_id from event order by tx_id desc, position desc limit 1),
                    (select tx_id from published_state order by tx_id desc limit 1)) >= c.watermark, false) as pending
            from relay_checkpoint c""";

    /** In the order of positions: ordering by transaction would turn a stream around. */
    private static final String EVENTS = """
            with epoch as materialized (select * from event where tx_id >= ?::xid8 and tx_id < ?::xid8)
            select null as topic, stream_id, version, type, data::text as data, metadata::text as metadata
            from epoch order by position""";

    private static final String STATES = """
            select topic, key as stream_id, version, type, data::text as data, metadata::text as metadata
            from published_state where tx_id >= ?::xid8 and tx_id < ?::xid8 order by topic, key""";

    private final Connection connection;
    private final Topic ownTopic;

    EpochReader(Connection connection, Topic ownTopic) {
        this.connection = connection;
        this.ownTopic = ownTopic;
    }

    /**
     * Where the relay stands.
     *
     * @param upper every transaction below it has ended
     * @param pending rows wait at or above the watermark, though perhaps in an epoch that is still open
     */
    record Frontier(String watermark, String upper, boolean pending) {}

    interface Sink {
        void accept(OutgoingRecord row) throws ExecutionException, InterruptedException;
    }

    Frontier frontier() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(FRONTIER)) {
            row.next();
            return new Frontier(row.getString("watermark"), row.getString("upper"), row.getBoolean("pending"));
        }
    }

    /** Hands every row of the epoch on and returns how many there were. */
    int read(Frontier frontier, Sink sink) throws SQLException, ExecutionException, InterruptedException {
        return read(EVENTS, frontier, sink) + read(STATES, frontier, sink);
    }

    private int read(String query, Frontier frontier, Sink sink)
            throws SQLException, ExecutionException, InterruptedException {
        int count = 0;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(PAGE);
            statement.setString(1, frontier.watermark());
            statement.setString(2, frontier.upper());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sink.accept(outgoing(row));
                    count++;
                }
            }
        }
        return count;
    }

    private OutgoingRecord outgoing(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return new OutgoingRecord(
                topic == null ? ownTopic : Topic.valueOf(topic),
                row.getString("stream_id"),
                row.getLong("version"),
                row.getString("type"),
                row.getString("data"),
                EventCodec.readMetadata(row.getString("metadata")));
    }
}
