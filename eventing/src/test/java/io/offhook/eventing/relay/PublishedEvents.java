package io.offhook.eventing.relay;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A large event table whose events the relay published long ago. */
@ApplicationScoped
class PublishedEvents {

    private static final int STREAMS_PER_TRANSACTION = 50_000;
    private static final long SLICE = 1_000_000;
    private static final int SPARE = 20;
    private static final String PUBLISHED =
            "update relay_checkpoint set watermark = pg_snapshot_xmin(pg_current_snapshot())";

    private static final Duration REPORTED = Duration.ofSeconds(12);
    private static final String SOME_STREAMS =
            "select stream_id from event tablesample system(least(100, 100.0 * ? / ?)) where version = ? limit ?";

    private final DataSource source;
    private final EventBacklog backlog;

    PublishedEvents(DataSource source, EventBacklog backlog) {
        this.source = source;
        this.backlog = backlog;
    }

    /** Appends until the table has as many rows, within a transaction's worth. */
    void growTo(long events) throws SQLException {
        for (long rows = count(); rows < events; rows += SLICE) {
            backlog.append(Math.min(SLICE, events - rows), STREAMS_PER_TRANSACTION);
            Log.infof("%,d of %,d events", Math.min(rows + SLICE, events), events);
        }
        try (var connection = source.getConnection();
                var settled = connection.createStatement()) {
            settled.execute(PUBLISHED);
            settled.execute("vacuum analyze event");
            settled.execute("checkpoint");
        }
    }

    /** Streams from all over the table. */
    List<String> some(int count) throws SQLException {
        var streams = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(SOME_STREAMS)) {
            statement.setLong(1, (long) count * EventBacklog.PER_STREAM * SPARE);
            statement.setLong(2, count());
            statement.setLong(3, EventBacklog.PER_STREAM);
            statement.setLong(4, count);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    streams.add(row.getString(1));
                }
            }
        }
        return streams;
    }

    /**
     * Pages of the table and its indexes that statements have looked at so far. Waits for connections to report them, which they do when
     * they were idle for ten seconds.
     */
    long pages() throws SQLException {
        LockSupport.parkNanos(REPORTED.toNanos());
        return number("select heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read"
                + " from pg_statio_user_tables where relname = 'event'");
    }

    long bytes() throws SQLException {
        return number("select pg_total_relation_size('event')");
    }

    long count() throws SQLException {
        return number("select count(*) from event");
    }

    private long number(String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
