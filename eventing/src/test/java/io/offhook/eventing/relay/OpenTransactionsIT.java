package io.offhook.eventing.relay;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.LogLines;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OpenTransactionsIT {

    @Inject
    DataSource source;

    private final AtomicLong clock = new AtomicLong();
    private final LogLines log = LogLines.of(OpenTransactions.class);

    @SuppressWarnings("NullAway.Init") // set before each test
    private Connection relay;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Connection holder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OpenTransactions transactions;

    @BeforeEach
    void aTransactionStaysOpen() throws SQLException {
        relay = source.getConnection();
        holder = source.getConnection();
        holder.setAutoCommit(false);
        var own = one(holder, "select pg_current_xact_id()");
        // Until those that began earlier have ended.
        await().until(() ->
                one(relay, "select pg_snapshot_xmin(pg_current_snapshot())").equals(own));
        transactions = new OpenTransactions(relay, clock::get);
    }

    @AfterEach
    void itEnds() throws SQLException {
        log.close();
        holder.rollback();
        holder.close();
        relay.close();
    }

    @Test
    void a_transaction_that_holds_the_relay_back_for_ten_seconds_is_named_with_pid_and_age() throws SQLException {
        look();
        pass(1);
        look();
        pass(10);
        look();

        var pid = one(holder, "select pg_backend_pid()");
        assertThat(log.all())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .matches("WARN Relay waits for an open transaction: pid=" + pid
                                + " age=\\d\\d:\\d\\d:\\d\\d state=idle in transaction application=.*"));
    }

    @Test
    void it_is_named_again_once_a_minute() throws SQLException {
        look();
        pass(1);
        for (int i = 0; i < 150; i++) {
            look();
            pass(1);
        }

        assertThat(log.all()).as("after 10, 70 and 130 seconds").hasSize(3);
    }

    @Test
    void a_transaction_that_ends_in_time_is_not_named() throws SQLException {
        look();
        pass(1);
        look();
        holder.rollback();
        one(holder, "select pg_current_xact_id()");
        pass(9);
        look();
        pass(9);
        look();

        assertThat(log.all()).isEmpty();
    }

    @Test
    void what_is_below_an_open_transaction_may_be_published_and_it_itself_not() throws SQLException {
        look();
        pass(1);

        assertThat(look()).isEqualTo(one(holder, "select pg_current_xact_id()"));
    }

    private String look() throws SQLException {
        return transactions.upper(one(relay, "select pg_snapshot_xmin(pg_current_snapshot())"));
    }

    private void pass(int seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
