package io.offhook.eventing.relay;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.topic.Topic.Keeps;
import io.offhook.eventing.relay.EpochReader.Frontier;
import io.offhook.eventing.relay.HeldStreams.SetAside;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The relay's own connection. It holds the lock, and the checkpoint is saved through it alone: when the connection is lost,
 * so is the right to move the checkpoint.
 */
final class RelaySession implements AutoCloseable {

    private static final long SET_ASIDE_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('offhook.relay'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('offhook.relay'))";

    /** Not if an operator set the watermark back meanwhile. */
    private static final String SAVE = "update relay_checkpoint set watermark = ?::xid8 where watermark = ?::xid8";

    private final Connection connection;
    private final EpochReader epochs;
    private final HeldStreams held;
    private final EpochProgress progress;
    private boolean active;
    private long heldLoadedAt;

    private RelaySession(Connection connection, Topic ownTopic, EpochProgress progress) {
        this.connection = connection;
        this.epochs = new EpochReader(connection, ownTopic);
        this.held = new HeldStreams(connection);
        this.progress = progress;
    }

    static RelaySession open(DataSource source, Topic ownTopic, EpochProgress progress) throws SQLException {
        var connection = source.getConnection();
        try {
            connection.setAutoCommit(false); // a cursor needs it; pages keep a long epoch out of memory
            useIndexes(connection);
            return new RelaySession(connection, ownTopic, progress);
        } catch (SQLException failure) {
            // PostgreSQL may have ended it while it was in the pool, which replaces it only when it comes back.
            connection.close();
            throw failure;
        }
    }

    /** PostgreSQL does not know how transaction ids are spread, and takes an epoch for a third of all events. */
    private static void useIndexes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
        }
        connection.commit();
    }

    /** Told by the publisher of records that the brokers can never take. */
    Publisher.Rejections rejections() {
        return held;
    }

    /** Whether this replica relays, now or already. */
    boolean takeOver() throws SQLException {
        if (!active) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(LOCK)) {
                active = row.next() && row.getBoolean(1);
            }
            if (active) {
                held.load();
            }
            connection.commit();
        }
        return active;
    }

    /** Wakes the replica that relays: something was committed here. */
    void wakeActive() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(RelayWakeups.NOTIFY);
        }
        connection.commit();
    }

    /** How a round ended: how many rows were handled, and whether an open epoch waits. */
    record Round(int published, boolean pending) {}

    /** Publishes one closed epoch and then saves that it did. */
    Round publishClosedEpoch(Publisher publisher) throws SQLException, ExecutionException, InterruptedException {
        publishSetAside(publisher);
        var frontier = epochs.frontier();
        int published = frontier.pending() ? publish(frontier, publisher) : 0;
        if (published > 0) {
            publisher.flush();
            held.save();
            save(frontier);
        }
        connection.commit();
        if (published > 0) {
            progress.clear();
        }
        return new Round(published, frontier.pending() && published == 0);
    }

    private int publish(Frontier frontier, Publisher publisher)
            throws SQLException, ExecutionException, InterruptedException {
        progress.begin(frontier.watermark());
        return epochs.read(frontier, record -> {
            if (!held.holds(record) && !progress.isAcknowledged(record)) {
                publisher.send(record);
            }
        });
    }

    /** Publishes what waited behind events that an operator set aside. */
    private void publishSetAside(Publisher publisher) throws SQLException, ExecutionException, InterruptedException {
        long now = System.nanoTime();
        if (held.isEmpty() || now - heldLoadedAt < SET_ASIDE_INTERVAL_NANOS) {
            return;
        }
        heldLoadedAt = now;
        for (var event : held.load()) {
            held.release(event);
            if (event.key().topic().keeps() == Keeps.EVERY_EVENT) {
                publishFrom(event, publisher);
            }
            held.save();
        }
        connection.commit();
    }

    private void publishFrom(SetAside event, Publisher publisher)
            throws SQLException, ExecutionException, InterruptedException {
        epochs.readStream(event.key(), event.version(), record -> {
            if (!held.holds(record)) {
                publisher.send(record.version() == event.version() ? record.withoutData() : record);
            }
        });
        publisher.flush();
    }

    private void save(Frontier frontier) throws SQLException {
        try (var statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, frontier.upper());
            statement.setString(2, frontier.watermark());
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
