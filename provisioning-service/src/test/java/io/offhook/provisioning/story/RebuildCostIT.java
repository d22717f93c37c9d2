package io.offhook.provisioning.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.EventStore.Pending;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.StatementCounts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What it costs to make the list of phones anew, in counts. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class RebuildCostIT {

    /** Those that change rows: others list phones meanwhile. */
    private static final String CHANGES =
            "into phone_view|update phone_view|into phone_line|delete from phone_line|into registrar_user";

    private static final int PHONES = 300;

    /** Two that add, four that edit, two that assign, and one of versions; a page of events may end among them. */
    private static final long STATEMENTS = 2 * (2 + 4 + 2 + 1);

    private static final String INDEXES =
            "select count(*) from pg_indexes where schemaname = current_schema() and indexname = any(?)";

    @Inject
    ReadModelRebuild rebuilding;

    @Inject
    PhoneProjection projection;

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Inject
    DataSource database;

    @Test
    void events_of_many_phones_go_into_the_list_with_a_few_statements() throws SQLException {
        rebuild();
        long before = changes();

        append();

        assertThat(changes() - before)
                .as("statements for %d events more", 4 * PHONES)
                .isBetween(1L, STATEMENTS);
    }

    @Test
    void indexes_that_wait_for_the_full_table_are_those_of_the_live_one() throws SQLException {
        var names = projection.indexesOfReaders();
        rebuild();

        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INDEXES)) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            var row = statement.executeQuery();
            row.next();
            assertThat(row.getInt(1)).isEqualTo(names.size());
        }
    }

    private long changes() throws SQLException {
        return StatementCounts.sum(StatementCounts.during(database, CHANGES, this::rebuild));
    }

    private void rebuild() {
        try {
            rebuilding.rebuild("phones");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void append() {
        var pending = new ArrayList<Pending<PhoneEvent>>();
        var cause = Cause.service(Instant.now());
        IntStream.range(0, PHONES).forEach(any -> {
            var phone = UUID.randomUUID();
            var events = PhoneLife.events(phone, Admin.newMac(), UUID.randomUUID());
            pending.add(new Pending<>(phone.toString(), 0, events, cause));
        });
        units.runApart(() -> store.appendAll(pending)).await().indefinitely();
    }
}
