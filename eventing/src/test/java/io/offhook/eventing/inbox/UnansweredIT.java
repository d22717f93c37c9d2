package io.offhook.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.SampleEvents;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An error 57P01, admin_shutdown, on a connection that stays open. The driver does not take it for the answer of the statement, and then
 * fails to read the end of the answer as a result: whoever asked never hears of it. {@code offhook.inbox.transaction-timeout} ends that.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class UnansweredIT {

    /** As many as the pool has connections. */
    private static final int TRANSACTIONS = 20;

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Inbox inbox;

    @Inject
    PhonesSeen seen;

    @Inject
    InboxTables tables;

    @Inject
    DataSource source;

    private Faults faults;

    @BeforeEach
    void countsStatements() throws SQLException {
        faults = new Faults(source);
        faults.install();
    }

    @AfterEach
    void countsNoMore() throws SQLException {
        faults.remove();
    }

    @Test
    void transactions_without_an_answer_are_tried_again_and_leave_no_connection_of_the_pool_behind()
            throws SQLException {
        faults.raise("57P01", 1, TRANSACTIONS);
        var streams =
                Stream.generate(SampleEvents::newStream).limit(TRANSACTIONS).toList();

        Uni.join()
                .all(streams.stream().map(this::receive).toList())
                .andFailFast()
                .await()
                .atMost(LONG);

        for (var stream : streams) {
            assertThat(tables.applied(stream)).containsExactly(1L);
        }
        assertThat(sessions()).doesNotContain("idle in transaction (aborted)");
    }

    private List<String> sessions() throws SQLException {
        return tables.select("select state from pg_stat_activity where datname = current_database()");
    }

    private Uni<Void> receive(String stream) {
        return inbox.receive(seen, PhoneRecords.batch(List.of(PhoneRecords.released(stream, 1))));
    }
}
