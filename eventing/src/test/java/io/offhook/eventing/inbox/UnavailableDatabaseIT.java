package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.SampleEvents;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class UnavailableDatabaseIT {

    private static final String DISK_FULL = "53100";
    /** More failures than a record of its own fault is tried. */
    private static final int LONG = 6;

    @Inject
    Inbox inbox;

    @Inject
    ParkedRecordsSweep sweep;

    @Inject
    PhonesSeen seen;

    @Inject
    DataSource source;

    @Inject
    InboxTables tables;

    @Inject
    MeterRegistry meters;

    private Faults faults;
    private final List<String> streams = new ArrayList<>();

    @BeforeEach
    void countsStatements() throws SQLException {
        seen.failOnRemoval(true);
        faults = new Faults(source);
        faults.install();
    }

    @AfterEach
    void countsNoMore() throws SQLException {
        faults.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {DISK_FULL, "57P03", "40001", "08006", "XX000", "55P03"})
    void no_record_is_given_up_when_any_one_statement_fails(String state) throws SQLException {
        long steps = stepsWithoutFault();
        double dead = deadLetters();

        for (long step = 1; step <= steps; step++) {
            faults.raise(state, step, step);
            receiveGapAndPredecessor();
        }

        assertThat(steps).isGreaterThan(8);
        assertAllApplied();
        assertThat(deadLetters()).isEqualTo(dead);
    }

    @Test
    void no_record_is_given_up_when_a_full_disk_begins_at_any_statement_and_stays_for_a_while() throws SQLException {
        long steps = stepsWithoutFault();
        double dead = deadLetters();

        for (long step = 1; step <= steps; step++) {
            faults.raise(DISK_FULL, step, step + LONG);
            receiveGapAndPredecessor();
        }

        assertAllApplied();
        assertThat(deadLetters()).isEqualTo(dead);
    }

    @Test
    void a_transaction_that_never_answers_is_tried_again() throws SQLException {
        var stream = newStream();
        faults.raise("57P01", 1, 1); // the driver takes it for the end of a connection that stays open

        receive(List.of(PhoneRecords.released(stream, 1)));

        assertThat(tables.applied(stream)).containsExactly(1L);
    }

    @Test
    void a_record_that_a_constraint_refuses_waits_for_a_person_and_is_not_tried_by_itself() throws SQLException {
        var stream = newStream();
        insertSeen(stream, 1);

        receive(List.of(PhoneRecords.released(stream, 1), PhoneRecords.released(stream, 2)));
        makeDue();
        await(sweep::sweep);

        assertThat(tables.parked(stream)).containsExactly("1 REFUSED", "2 null");
    }

    @Test
    void a_parked_record_that_was_applied_meanwhile_goes() throws SQLException {
        var stream = newStream();
        receive(List.of(PhoneRecords.removed(stream, 1)));
        receive(List.of(PhoneRecords.released(stream, 1)));
        assertThat(tables.parked(stream)).isEmpty();

        receive(List.of(PhoneRecords.released(stream, 3)));
        setPosition(stream, 3);
        await(sweep::sweep);

        assertThat(tables.parked(stream)).isEmpty();
    }

    @Test
    void parked_records_and_their_age_are_measured() throws SQLException {
        receive(List.of(PhoneRecords.released(newStream(), 2)));

        var gauge = meters.get("offhook.inbox.parked").tag("kind", "gap").gauge();
        assertThat(gauge.value()).isPositive();
        assertThat(meters.get("offhook.inbox.parked.age")
                        .tag("kind", "gap")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void a_commit_that_fails_is_tried_again() throws SQLException {
        faults.installAtCommit();
        var stream = newStream();
        faults.raise("40001", 3, 3); // the third is the commit

        receive(List.of(PhoneRecords.released(stream, 1)));

        assertThat(tables.applied(stream)).containsExactly(1L);
    }

    @Test
    void a_record_whose_handler_fails_is_given_up_and_no_other_when_a_full_disk_begins_at_any_statement()
            throws SQLException {
        long steps = 24; // three tries, and then the parking

        for (long step = 1; step <= steps; step++) {
            var stream = newStream();
            faults.raise(DISK_FULL, step, step + LONG);
            receive(List.of(
                    PhoneRecords.released(stream, 1),
                    PhoneRecords.removed(stream, 2),
                    PhoneRecords.released(stream, 3)));
            assertThat(tables.applied(stream)).as("step %d", step).containsExactly(1L);
            assertThat(tables.parked(stream)).as("step %d", step).containsExactly("2 HANDLER", "3 null");
        }

        faults.clear();
        seen.failOnRemoval(false);
        makeDue();
        await(sweep::sweep);
        for (var stream : streams) {
            assertThat(tables.applied(stream)).containsExactly(1L, 2L, 3L);
            assertThat(tables.parked(stream)).isEmpty();
        }
    }

    private long stepsWithoutFault() throws SQLException {
        faults.clear();
        receiveGapAndPredecessor();
        return faults.steps();
    }

    /** Parks, applies, and applies what was parked. */
    private void receiveGapAndPredecessor() {
        var stream = newStream();
        receive(List.of(PhoneRecords.released(stream, 2)));
        receive(List.of(
                PhoneRecords.released(stream, 1), PhoneRecords.released(stream, 3), PhoneRecords.released(stream, 4)));
    }

    private String newStream() {
        streams.add(SampleEvents.newStream());
        return streams.getLast();
    }

    private void receive(List<ConsumerRecord<String, byte[]>> records) {
        await(() -> inbox.receive(seen, PhoneRecords.batch(records)));
    }

    private void assertAllApplied() throws SQLException {
        for (var stream : streams) {
            assertThat(tables.applied(stream)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(tables.parked(stream)).isEmpty();
        }
    }

    private double deadLetters() {
        return meters.counter("offhook.inbox.dead.letters", "consumer", PhonesSeen.CONSUMER)
                .count();
    }

    private void insertSeen(String stream, long version) throws SQLException {
        tables.execute("insert into phone_seen values ('" + stream + "', " + version + ", 'x')");
    }

    private void setPosition(String stream, long version) throws SQLException {
        tables.execute("update consumed set version = " + version + " where stream_id = '" + stream + "'");
    }

    private void makeDue() throws SQLException {
        tables.execute("update parked set tried_at = tried_at - interval '1 day'");
    }
}
