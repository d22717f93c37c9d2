package io.offhook.eventing.relay;

import io.offhook.contracts.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;

/**
 * The relay's own connection. It holds the lock, and the checkpoint is saved through it alone: when the connection is lost,
 * so is the right to move the checkpoint.
 */
final class RelaySession implements AutoCloseable {

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('offhook.relay'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('offhook.relay'))";
    private static final String SAVE = "update relay_checkpoint set watermark = ?::xid8 where watermark < ?::xid8";

    private final Connection connection;
    private final EpochReader epochs;
    private boolean active;

    private RelaySession(Connection connection, Topic ownTopic) {
        this.connection = connection;
        this.epochs = new EpochReader(connection, ownTopic);
    }

    static RelaySession open(DataSource source, Topic ownTopic) throws SQLException {
        var connection = source.getConnection();
        connection.setAutoCommit(false); // a cursor needs it; pages keep a long epoch out of memory
        useIndexes(connection);
        return new RelaySession(connection, ownTopic);
    }

    /** PostgreSQL knows nothing of how transaction ids are spread, and takes an epoch for a third of all events. */
    private static void useIndexes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
        }
        connection.commit();
    }

    /** Whether this replica relays, now or already. */
    boolean takeOver() throws SQLException {
        if (!active) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(LOCK)) {
                active = row.next() && row.getBoolean(1);
            }
            connection.commit();
        }
        return active;
    }

    /** How a round ended: what was published, and whether an open epoch waits. */
    record Round(int published, boolean pending) {}

    /** Publishes one closed epoch and then saves that it did. */
    Round publishClosedEpoch(Publisher publisher) throws SQLException, ExecutionException, InterruptedException {
        var frontier = epochs.frontier();
        int published = frontier.pending() ? epochs.read(frontier, publisher::send) : 0;
        if (published > 0) {
            publisher.flush();
            save(frontier.upper());
        }
        connection.commit();
        return new Round(published, frontier.pending() && published == 0);
    }

    private void save(String watermark) throws SQLException {
        try (var statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, watermark);
            statement.setString(2, watermark);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        // The pool keeps the connection: the lock must not stay with it.
        try (connection) {
            if (active) {
                connection.rollback();
                try (var statement = connection.createStatement()) {
                    statement.execute(UNLOCK);
                }
                connection.commit();
            }
        }
    }
}
