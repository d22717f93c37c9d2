package io.offhook.eventing.relay;

import io.offhook.eventing.sql.OpenTransactionsSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Finds the transaction id below which every transaction of this database has ended. Usually that is the snapshot's xmin. But xmin
 * belongs to the whole cluster: when it stands still, transactions of other databases are taken out, which can write no event
 * ({@link OpenTransactionsSql}, ADR 11).
 */
final class OpenTransactions {

    private static final Logger LOG = Logger.getLogger(OpenTransactions.class);
    private static final long LOOK_CLOSER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long WARN_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long WARN_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final String HOLDER = """
            select 'pid=' || a.pid || ' age=' || coalesce(date_trunc('second', clock_timestamp() - a.xact_start)::text, 'unknown')
                || ' state=' || coalesce(a.state, 'unknown') || ' application=' || coalesce(a.application_name, '')
            from pg_stat_activity a
            where a.datname = current_database() and a.backend_xid::text::numeric = mod(?::numeric, 4294967296)
            union all
            select 'prepared=' || gid || ' age=' || date_trunc('second', clock_timestamp() - prepared)
            from pg_prepared_xacts
            where database = current_database() and "transaction"::text::numeric = mod(?::numeric, 4294967296)""";

    private final Connection connection;
    private final LongSupplier nanoTime;
    private String lastXmin = "";
    private long standsSince;
    private String lastUpper = "";
    private long heldSince;
    private long warnedAt;

    OpenTransactions(Connection connection) {
        this(connection, System::nanoTime);
    }

    OpenTransactions(Connection connection, LongSupplier nanoTime) {
        this.connection = connection;
        this.nanoTime = nanoTime;
    }

    /**
     * The bound, for rows that wait.
     *
     * @param xmin of the snapshot
     */
    String upper(String xmin) throws SQLException {
        long now = nanoTime.getAsLong();
        if (!xmin.equals(lastXmin)) {
            lastXmin = xmin;
            standsSince = now;
        }
        if (now - standsSince < LOOK_CLOSER_NANOS) {
            return xmin;
        }
        var upper = ofThisDatabase();
        warnIfHeld(upper, now);
        return upper;
    }

    private String ofThisDatabase() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(OpenTransactionsSql.OLDEST_OF_THIS_DATABASE)) {
            row.next();
            return row.getString(1);
        }
    }

    private void warnIfHeld(String upper, long now) throws SQLException {
        if (!upper.equals(lastUpper)) {
            lastUpper = upper;
            heldSince = now;
            warnedAt = now - WARN_AGAIN_NANOS;
        }
        if (now - heldSince >= WARN_NANOS && now - warnedAt >= WARN_AGAIN_NANOS) {
            warnedAt = now;
            try (var statement = connection.prepareStatement(HOLDER)) {
                statement.setString(1, upper);
                statement.setString(2, upper);
                try (var row = statement.executeQuery()) {
                    if (row.next()) {
                        LOG.warnf("Relay waits for an open transaction: %s", row.getString(1));
                    }
                }
            }
        }
    }
}
