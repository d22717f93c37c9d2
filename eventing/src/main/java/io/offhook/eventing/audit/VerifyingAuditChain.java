package io.offhook.eventing.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Verifies the service's own chain as its database has it: each entry follows from the one before it, and the last is the head. The gauge
 * {@code offhook.audit.broken} says how many places do not. What is on the topic, {@code ./offhook audit verify} verifies.
 */
@Startup
@ApplicationScoped
class VerifyingAuditChain {

    private static final Logger LOG = Logger.getLogger(VerifyingAuditChain.class);
    private static final String ENTRIES =
            "select chain, place, type, data, metadata::text as metadata from audit_entry order by place";
    private static final String HEAD = "select place, hash from audit_head";
    private static final int PAGE = 1_000;

    private final DataSource source;
    private final AtomicLong broken = new AtomicLong();

    VerifyingAuditChain(DataSource source, MeterRegistry meters) {
        this.source = source;
        meters.gauge("offhook.audit.broken", broken);
    }

    /** Not at once at the start, when others need the database. */
    @Scheduled(
            every = "{offhook.audit.verify-interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void verify() throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ); // the chain grows meanwhile
            connection.setAutoCommit(false);
            broken.set(brokenPlaces(connection));
            connection.rollback();
        }
    }

    /** In a transaction, page by page. */
    static long brokenPlaces(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(PAGE);
            try (var rows = statement.executeQuery(ENTRIES)) {
                return new Walk().over(rows, connection);
            }
        }
    }

    private static final class Walk {

        private long place;
        private String hash = AuditRecorded.NOTHING;
        private long broken;

        long over(ResultSet rows, Connection connection) throws SQLException {
            while (rows.next()) {
                step(row(rows));
            }
            try (var statement = connection.createStatement();
                    var head = statement.executeQuery(HEAD)) {
                head.next();
                check(head.getLong("place") == place && head.getString("hash").equals(hash), "the head", place);
            }
            return broken;
        }

        private void step(AuditRow row) {
            var entry = (AuditRecorded)
                    EventCodec.read(Topic.AUDIT, row.type(), row.data().getBytes(StandardCharsets.UTF_8));
            check(row.place() == place + 1 && entry.previous().equals(hash), "an entry", row.place());
            place = row.place();
            hash = row.hash();
        }

        private void check(boolean follows, String what, long where) {
            if (!follows) {
                broken++;
                LOG.errorf("Audit chain broken: %s does not follow from the entry before it: place=%d", what, where);
            }
        }

        private static AuditRow row(ResultSet rows) throws SQLException {
            return new AuditRow(
                    rows.getString("chain"),
                    rows.getLong("place"),
                    rows.getString("type"),
                    rows.getString("data"),
                    EventCodec.readMetadata(rows.getString("metadata")));
        }
    }
}
