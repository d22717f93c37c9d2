package io.offhook.selfcare.live.store;

import io.offhook.selfcare.live.OwnerKey;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Hears which owners are woken, on a connection of its own. If it is lost, another one is taken; meanwhile watchers still look by themselves. */
final class OwnerNotifications implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OwnerNotifications.class);
    private static final String LISTEN = "listen " + NotifyingOwners.CHANNEL;
    private static final String UNLISTEN = "unlisten *";

    /** The longest that a closed listener keeps its connection. A notification ends the wait at once. */
    private static final int WAIT_MILLIS = 2_000;

    private static final int PAUSE_MILLIS = 500;

    private final DataSource source;
    private final Consumer<OwnerKey> woken;
    private volatile boolean closed;

    private OwnerNotifications(DataSource source, Consumer<OwnerKey> woken) {
        this.source = source;
        this.woken = woken;
    }

    /** @param woken called on a thread of this class */
    static OwnerNotifications start(DataSource source, Consumer<OwnerKey> woken) {
        var notifications = new OwnerNotifications(source, woken);
        Thread.ofPlatform().name("offhook-owner-notifications").daemon().start(notifications::run);
        return notifications;
    }

    private void run() {
        while (!closed) {
            try {
                listen();
            } catch (SQLException e) {
                LOG.debugf("Connection for notifications lost: %s", e.getMessage());
                pause();
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(LISTEN);
            woken.accept(OwnerKey.EVERYBODY); // what changed before was not heard
            var notifications = connection.unwrap(PGConnection.class);
            while (!closed) {
                Arrays.stream(notifications.getNotifications(WAIT_MILLIS))
                        .map(each -> new OwnerKey(each.getParameter()))
                        .distinct()
                        .forEach(woken);
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
