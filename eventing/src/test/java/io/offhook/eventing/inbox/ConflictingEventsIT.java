package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.LogLines;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.inbox.deadletter.DeadLetter;
import io.offhook.eventing.inbox.deadletter.FindDeadLetters;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two events with the same stream and version, and no signatures to tell the forged one. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConflictingEventsIT {

    private static final String FORGED = "00000000-0000-4000-8000-00000000f09d";

    @Inject
    ReplayingDeadLetters replaying;

    @Inject
    TestInbox testInbox;

    @Inject
    FindDeadLetters letters;

    @Inject
    ParkedRecordsSweep sweep;

    @Inject
    PhonesSeen seen;

    @Inject
    InboxTables tables;

    @Inject
    TopicReader topics;

    @Inject
    MeterRegistry meters;

    private final String stream = SampleEvents.newStream();
    private final LogLines log = LogLines.of("io.offhook.eventing.inbox.deadletter.DeadLetterAlarm");

    @BeforeEach
    void removalsFail() {
        seen.failOnRemoval(true);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void another_event_with_the_version_of_the_last_one_is_an_alarm() throws SQLException {
        double before = conflicts();
        testInbox.receive(genuine(1), genuine(2));

        testInbox.receive(forged(2));

        assertThat(log.all())
                .containsExactly("ERROR Conflicting event: topic=offhook.phone.v1 stream=" + stream
                        + " version=2 ids=" + TopicReader.header(genuine(2), "ce_id") + "," + FORGED
                        + " consumer=test origin=offhook.phone.v1-0@9");
        assertThat(conflicts()).isEqualTo(before + 1);
        assertThat(testInbox.letter(stream).kind()).isEqualTo(FailureKind.CONFLICTING);
        assertThat(testInbox.letter(stream).reason())
                .isEqualTo("another event came first with this stream and version");
        assertThat(topics.records("offhook.phone.v1.test.dlq", stream)).hasSize(1);
    }

    @Test
    void the_stream_goes_on_after_an_alarm() throws SQLException {
        testInbox.receive(genuine(1), forged(1), genuine(2));

        assertThat(tables.applied(stream)).containsExactly(1L, 2L);
        assertThat(tables.parked(stream)).isEmpty();
    }

    @Test
    void a_copy_of_the_last_event_is_a_silent_duplicate() throws SQLException {
        testInbox.receive(genuine(1), genuine(2), genuine(2));
        testInbox.receive(genuine(2));

        assertThat(log.all()).isEmpty();
        assertThat(testInbox.letters(stream)).isEmpty();
        assertThat(tables.applied(stream)).containsExactly(1L, 2L);
    }

    @Test
    void for_versions_before_the_last_nobody_knows_the_id() {
        testInbox.receive(genuine(1), genuine(2));

        testInbox.receive(forged(1));

        assertThat(log.all()).isEmpty();
    }

    @Test
    void a_position_that_moved_without_an_id_knows_none() throws SQLException {
        testInbox.receive(genuine(1), genuine(2));
        tables.execute("update consumed set version = 3 where stream_id = '" + stream + "'"); // an older replica

        testInbox.receive(genuine(3));

        assertThat(log.all()).isEmpty();
    }

    @Test
    void the_first_of_two_that_came_too_early_stays_and_the_other_is_an_alarm() throws SQLException {
        testInbox.receive(genuine(3), forged(3));

        assertThat(testInbox.letter(stream).kind()).isEqualTo(FailureKind.CONFLICTING);
        testInbox.receive(genuine(1), genuine(2));
        assertThat(tables.applied(stream)).containsExactly(1L, 2L, 3L);
        assertThat(tables.parked(stream)).isEmpty();
    }

    @Test
    void an_event_that_came_too_early_is_an_alarm_when_another_took_its_place() throws SQLException {
        testInbox.receive(forged(2));

        testInbox.receive(genuine(1), genuine(2));

        assertThat(tables.applied(stream)).containsExactly(1L, 2L);
        assertThat(tables.parked(stream)).isEmpty();
        assertThat(testInbox.letter(stream).kind()).isEqualTo(FailureKind.CONFLICTING);
    }

    @Test
    void two_that_fail_are_both_kept() throws SQLException {
        testInbox.receive(PhoneRecords.removed(stream, 1), withId(PhoneRecords.removed(stream, 1)));

        assertThat(testInbox.letters(stream))
                .extracting(DeadLetter::kind)
                .containsExactlyInAnyOrder(FailureKind.HANDLER, FailureKind.CONFLICTING);
    }

    @Test
    void a_replay_of_a_conflicting_event_does_not_apply_it() throws SQLException {
        testInbox.receive(genuine(1), forged(1));
        long id = testInbox.letter(stream).id();

        var replay = await(() -> replaying.replay(id, SampleEvents.CAUSE));

        assertThat(replay.failed()).isOne();
        assertThat(tables.applied(stream)).containsExactly(1L);
        assertThat(testInbox.letter(stream).kind()).isEqualTo(FailureKind.CONFLICTING);
    }

    @Test
    void a_dead_letter_of_a_conflict_is_shown_with_its_payload_until_it_is_old() throws SQLException {
        testInbox.receive(genuine(1), forged(1));

        long id = testInbox.letter(stream).id();
        var payload = await(() -> letters.payload(id)).orElseThrow();
        assertThat(payload.headers()).containsEntry("ce_id", FORGED);

        await(sweep::sweep);
        assertThat(testInbox.letters(stream)).hasSize(1);
        tables.execute(
                "update quarantined set tried_at = tried_at - interval '31 days' where stream_id = '" + stream + "'");
        await(sweep::sweep);
        assertThat(testInbox.letters(stream)).isEmpty();
    }

    private ConsumerRecord<String, byte[]> genuine(long version) {
        return PhoneRecords.released(stream, version);
    }

    private ConsumerRecord<String, byte[]> forged(long version) {
        return withId(PhoneRecords.released(stream, version));
    }

    private static ConsumerRecord<String, byte[]> withId(ConsumerRecord<String, byte[]> source) {
        var forged = new ConsumerRecord<>(source.topic(), 0, 9, source.key(), source.value());
        source.headers().forEach(forged.headers()::add);
        forged.headers().add("ce_id", FORGED.getBytes(StandardCharsets.UTF_8));
        return forged;
    }

    private double conflicts() {
        return meters.counter("offhook.inbox.conflicting", "consumer", "test", "topic", "offhook.phone.v1")
                .count();
    }
}
