package io.offhook.eventing.erasure;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Erasures and events that name persons wait for each other. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ErasureLockIT {

    private static final String ERASING = "select pg_advisory_xact_lock(hashtext('offhook erasure'))";
    private static final String APPLYING = "select pg_advisory_xact_lock_shared(hashtext('offhook erasure'))";
    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    @Inject
    DataSource database;

    @Inject
    UnitOfWork units;

    @Inject
    FindErasedPersons erased;

    private final String person = SampleEvents.newStream();

    @Test
    void events_wait_for_an_erasure_and_see_it() throws SQLException {
        try (var erasing = begin(ERASING)) {
            var found = units.runApart(() -> erased.among(List.of(person))).subscribeAsCompletionStage();
            await().until(() -> waiting() == 1);
            execute(erasing, "insert into erased_person values ('" + person + "', 1, now())");

            erasing.commit();

            assertThat(found.join()).containsOnlyKeys(person);
        }
    }

    @Test
    void an_erasure_waits_for_events_that_are_being_applied() throws SQLException {
        try (var applying = begin(APPLYING)) {
            var erasure = units.runApart(ErasureLock::erasing).subscribeAsCompletionStage();
            await().until(() -> waiting() == 1);
            assertThat(erasure).isNotDone();

            applying.commit();

            erasure.join();
        }
    }

    @Test
    void events_do_not_wait_for_each_other() throws SQLException {
        try (var applying = begin(APPLYING)) {
            assertThat(units.runApart(() -> erased.among(List.of(person)))
                            .await()
                            .indefinitely())
                    .isEmpty();
            applying.commit();
        }
    }

    private Connection begin(String lock) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        execute(connection, lock);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1);
        }
    }
}
