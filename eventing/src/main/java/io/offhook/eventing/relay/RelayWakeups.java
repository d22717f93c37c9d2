package io.offhook.eventing.relay;

import io.offhook.eventing.sql.CommitSignal;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears from replicas that do not relay that they committed something. They send one {@code NOTIFY} for any number of commits, outside of
 * those transactions. If this connection is lost the relay still polls.
 */
final class RelayWakeups implements AutoCloseable {

    static final String NOTIFY = "notify offhook_relay";

    private static final Logger LOG = Logger.getLogger(RelayWakeups.class);
    private static final String LISTEN = "listen offhook_relay";
    private static final String UNLISTEN = "unlisten *";

    /** The longest that a closed listener keeps its connection. A notification ends the wait at once. */
    private static final int WAIT_MILLIS = 5_000;

    private static final int PAUSE_MILLIS = 500;

    private final DataSource source;
    private final CommitSignal signal;
    private final Thread thread;
    private volatile boolean closed;

    private RelayWakeups(DataSource source, CommitSignal signal) {
        this.source = source;
        this.signal = signal;
        this.thread = Thread.ofPlatform().name("offhook-relay-wakeups").daemon().unstarted(this::run);
    }

    static RelayWakeups start(DataSource source, CommitSignal signal) {
        var wakeups = new RelayWakeups(source, signal);
        wakeups.thread.start();
        return wakeups;
    }

    private void run() {
        while (!closed) {
            try {
                listen();
            } catch (SQLException e) {
                LOG.debugf("Connection for wake-ups lost: %s", e.getMessage());
                pause();
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(LISTEN);
            var notifications = connection.unwrap(PGConnection.class);
            while (!closed) {
                if (notifications.getNotifications(WAIT_MILLIS).length > 0 && !closed) {
                    signal.raise();
                }
            }
            statement.execute(UNLISTEN); // the pool keeps the connection
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
