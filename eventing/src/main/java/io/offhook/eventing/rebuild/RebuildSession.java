package io.offhook.eventing.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a rebuild or a check. It holds the lock that lets one run at a time, of all replicas; when the connection is lost, so
 * is the lock. Its statements may take as long as they need.
 */
public final class RebuildSession implements AutoCloseable {

    private static final int LONGEST_STATEMENT =
            Math.toIntExact(Duration.ofHours(6).toMillis());
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('offhook.rebuild'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('offhook.rebuild'))";

    private final Connection connection;
    private final int usualTimeout;
    private boolean locked;

    public interface Rows<T> {
        T of(ResultSet row) throws SQLException;
    }

    public interface Work {
        void run() throws SQLException, InterruptedException;
    }

    private RebuildSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.usualTimeout = connection.getNetworkTimeout();
    }

    /** Empty while another one runs. */
    public static Optional<RebuildSession> open(DataSource source) throws SQLException {
        var connection = source.getConnection();
        try {
            var session = new RebuildSession(connection);
            session.locked = session.select(LOCK, row -> row.getBoolean(1)).getFirst();
            if (session.locked) {
                connection.setNetworkTimeout(Runnable::run, LONGEST_STATEMENT);
                return Optional.of(session);
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return Optional.empty();
    }

    /** One that sees what it saw at first, as {@code pg_current_snapshot()} tells, and changes nothing. It needs no lock. */
    public static RebuildSession snapshot(DataSource source) throws SQLException {
        var connection = source.getConnection();
        try {
            var session = new RebuildSession(connection);
            connection.setNetworkTimeout(Runnable::run, LONGEST_STATEMENT);
            connection.setAutoCommit(false);
            session.execute(List.of("set transaction isolation level repeatable read, read only"));
            return session;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    public <T> List<T> select(String sql, Rows<T> rows, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values);
                var row = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (row.next()) {
                found.add(rows.of(row));
            }
            return found;
        }
    }

    public int update(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    public void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    public void inTransaction(Work work) throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } finally {
            if (!connection.isClosed()) {
                connection.rollback(); // of nothing, after a commit
                connection.setAutoCommit(true);
            }
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        // The pool keeps the connection: the lock must not stay with it.
        try (connection) {
            if (!connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                if (locked) {
                    execute(List.of(UNLOCK));
                }
                connection.setNetworkTimeout(Runnable::run, usualTimeout);
            }
        }
    }
}
