package io.offhook.benchmarks.behind;

import io.offhook.benchmarks.report.Latencies;
import io.offhook.stackclient.stack.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks every few milliseconds for new entries of the console's timeline. The console writes one batch after the other, so positions are
 * committed in their order.
 */
final class ArrivedEntries implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String LAST = "select coalesce(max(position), 0) from timeline";
    private static final String NEW =
            "select position, event_id::text from timeline where position > ? order by position limit 5000";

    private final Connection connection;
    private final SentEvents sent;
    private final Latencies delays = new Latencies();
    private final AtomicLong arrived = new AtomicLong();
    private final Thread reader =
            Thread.ofPlatform().daemon().name("arrived-entries").unstarted(this::read);
    private volatile boolean closed;

    private ArrivedEntries(Connection connection, SentEvents sent) {
        this.connection = connection;
        this.sent = sent;
    }

    static ArrivedEntries in(Database console, SentEvents sent) throws SQLException {
        var entries = new ArrivedEntries(console.connect(), sent);
        entries.reader.start();
        return entries;
    }

    long count() {
        return arrived.get();
    }

    /** From the sending of each event until a look found its entry. */
    Latencies.Summary delays() {
        return delays.summary();
    }

    private void read() {
        try (var last = connection.createStatement();
                var fresh = connection.prepareStatement(NEW);
                var row = last.executeQuery(LAST)) {
            row.next();
            for (var position = row.getLong(1); !closed; position = after(position, fresh)) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            if (!closed) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long after(long position, PreparedStatement fresh) throws SQLException {
        fresh.setLong(1, position);
        long last = position;
        try (var row = fresh.executeQuery()) {
            while (row.next()) {
                last = row.getLong(1);
                sent.age(row.getString(2)).ifPresent(age -> {
                    delays.add(age);
                    arrived.incrementAndGet();
                });
            }
        }
        return last;
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        connection.close();
    }
}
