package io.offhook.eventing.relay;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** What to publish next: the rows of the transactions that ended since the watermark, page by page. */
final class EpochReader {

    private static final int PAGE = 1_000;

    /** PostgreSQL sorts an epoch before it sends the first row, and one that a long outage left behind may have millions. */
    private static final Duration LONGEST_SORT = Duration.ofMinutes(15);

    private static final String FRONTIER = """
            select c.watermark::text as watermark, pg_snapshot_xmin(pg_current_snapshot())::text as upper,
                coalesce(greatest(
                    (select tx_id from event order by tx_id desc, position desc limit 1),
                    (select tx_id from audit_entry order by tx_id desc, place desc limit 1),
                    (select tx_id from published_state order by tx_id desc limit 1)) >= c.watermark, false) as pending
            from relay_checkpoint c""";

    /**
     * The rows of an epoch for one statement. Events come in the order of positions: ordering by transaction would turn a stream around.
     */
    private static final String EPOCH = """
            with bounds as (select ?::xid8 as lower, ?::xid8 as upper)
            select null as topic, stream_id, version, type, data::text as data, metadata::text as metadata, 1 as part, position as place
            from event where tx_id >= (select lower from bounds) and tx_id < (select upper from bounds)
            union all
            select 'AUDIT', chain, place, type, data, metadata::text, 2, place
            from audit_entry where tx_id >= (select lower from bounds) and tx_id < (select upper from bounds)
            union all
            select topic, key, version, type, data::text, metadata::text, 3, 0
            from published_state where tx_id >= (select lower from bounds) and tx_id < (select upper from bounds)
            order by part, place, topic, stream_id""";

    /** Events of a stream that earlier epochs held back, and the one before them. */
    private static final String STREAM = """
            select null as topic, stream_id, version, type, data::text as data, metadata::text as metadata
            from event, relay_checkpoint c where stream_id = ? and version >= ? and tx_id < c.watermark order by version""";

    private static final String CHAIN = """
            select 'AUDIT' as topic, chain as stream_id, place as version, type, data, metadata::text as metadata
            from audit_entry, relay_checkpoint c where chain = ? and place >= ? and tx_id < c.watermark order by place""";

    private final Connection connection;
    private final Topic ownTopic;
    private final OpenTransactions openTransactions;

    EpochReader(Connection connection, Topic ownTopic) {
        this.connection = connection;
        this.ownTopic = ownTopic;
        this.openTransactions = new OpenTransactions(connection);
    }

    /**
     * Where the relay stands.
     *
     * @param upper every transaction of this database below it has ended
     * @param pending whether rows wait at or above the watermark, perhaps in an epoch that is still open
     */
    record Frontier(String watermark, String upper, boolean pending) {}

    interface Sink {
        void accept(OutgoingRecord record) throws SQLException, ExecutionException, InterruptedException;
    }

    /** The first statement of a transaction: what it reads of other sessions must be as new as its snapshot. */
    Frontier frontier() throws SQLException {
        try (var statement = connection.prepareStatement(FRONTIER);
                var row = statement.executeQuery()) {
            row.next();
            var frontier = new Frontier(row.getString("watermark"), row.getString("upper"), row.getBoolean("pending"));
            return frontier.pending()
                    ? new Frontier(frontier.watermark(), openTransactions.upper(frontier.upper()), true)
                    : frontier;
        }
    }

    /** Hands over every row of the epoch and returns how many there were. */
    int read(Frontier frontier, Sink sink) throws SQLException, ExecutionException, InterruptedException {
        try (var statement = connection.prepareStatement(EPOCH)) {
            statement.setString(1, frontier.watermark());
            statement.setString(2, frontier.upper());
            return patiently(() -> read(statement, sink));
        }
    }

    private interface Reading {
        int read() throws SQLException, ExecutionException, InterruptedException;
    }

    private int patiently(Reading reading) throws SQLException, ExecutionException, InterruptedException {
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_SORT.toMillis()));
        try {
            return reading.read();
        } finally {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        }
    }

    /** Hands over the events of one stream from a version on, as far as the watermark is past them. */
    void readStream(StreamKey stream, long fromVersion, Sink sink)
            throws SQLException, ExecutionException, InterruptedException {
        try (var statement = connection.prepareStatement(stream.topic() == Topic.AUDIT ? CHAIN : STREAM)) {
            statement.setString(1, stream.streamId());
            statement.setLong(2, fromVersion);
            read(statement, sink);
        }
    }

    private int read(PreparedStatement statement, Sink sink)
            throws SQLException, ExecutionException, InterruptedException {
        int count = 0;
        statement.setFetchSize(PAGE);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                sink.accept(outgoing(row));
                count++;
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
