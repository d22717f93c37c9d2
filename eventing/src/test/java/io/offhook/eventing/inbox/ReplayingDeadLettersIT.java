package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.inbox.ReplayingDeadLetters.Replay;
import io.offhook.eventing.inbox.deadletter.DeadLetter.Filter;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReplayingDeadLettersIT {

    @Inject
    ReplayingDeadLetters replaying;

    @Inject
    TestInbox testInbox;

    @Inject
    PhonesSeen seen;

    @Inject
    Unfed unfed;

    @Inject
    InboxTables tables;

    private final String stream = SampleEvents.newStream();

    @BeforeEach
    void theSecondRecordFailed() {
        seen.failOnRemoval(true);
        testInbox.receive(
                PhoneRecords.released(stream, 1),
                PhoneRecords.removed(stream, 2),
                PhoneRecords.released(stream, 3),
                PhoneRecords.released(stream, 4));
    }

    @Test
    void a_record_that_its_handler_gave_up_is_a_dead_letter_and_its_stream_waits() throws SQLException {
        var letter = testInbox.letter(stream);

        assertThat(letter.version()).isEqualTo(2);
        assertThat(letter.kind()).isEqualTo(FailureKind.HANDLER);
        assertThat(letter.reason()).isEqualTo("java.lang.IllegalStateException");
        assertThat(letter.type()).isEqualTo("io.offhook.PhoneRemoved.v1");
        assertThat(letter.consumer()).isEqualTo(PhonesSeen.CONSUMER);
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(tables.applied(stream)).containsExactly(1L);
        assertThat(tables.parked(stream)).containsExactly("2 HANDLER", "3 null", "4 null");
    }

    @Test
    void a_replay_while_the_cause_is_still_there_fails_and_is_counted() throws SQLException {
        var replay = replay(testInbox.letter(stream).id());

        assertThat(replay).isEqualTo(new Replay(1, 0, 1));
        assertThat(testInbox.letter(stream).attempts()).isEqualTo(2);
        assertThat(tables.applied(stream)).containsExactly(1L);
        assertThat(tables.parked(stream)).containsExactly("2 HANDLER", "3 null", "4 null");
    }

    @Test
    void a_replay_after_the_cause_is_fixed_applies_the_record_and_what_waits_behind_it() throws SQLException {
        seen.failOnRemoval(false);
        long commits = seen.commits();

        var replay = replay(testInbox.letter(stream).id());

        assertThat(replay).isEqualTo(new Replay(1, 3, 0));
        assertThat(tables.applied(stream)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(tables.parked(stream)).isEmpty();
        assertThat(testInbox.letters(stream)).isEmpty();
        assertThat(seen.commits()).as("what follows a commit follows a replay").isGreaterThan(commits);
    }

    @Test
    void a_record_that_comes_after_the_replay_is_the_next_of_its_stream() throws SQLException {
        seen.failOnRemoval(false);
        replay(testInbox.letter(stream).id());

        testInbox.receive(PhoneRecords.released(stream, 5));

        assertThat(tables.applied(stream)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void all_that_match_are_replayed_and_no_others() throws SQLException {
        var other = SampleEvents.newStream();
        testInbox.receive(PhoneRecords.removed(other, 1));
        seen.failOnRemoval(false);

        var replay = await(() -> replaying.replay(
                new Filter(PhonesSeen.CONSUMER, stream, FailureKind.HANDLER, null), SampleEvents.CAUSE));

        assertThat(replay).isEqualTo(new Replay(1, 3, 0));
        assertThat(tables.applied(other)).isEmpty();
        assertThat(tables.parked(other)).containsExactly("1 HANDLER");
    }

    @Test
    void a_consumer_is_known_before_its_first_record_comes() throws SQLException {
        tables.execute("insert into parked (consumer, topic, stream_id, version, headers, value, reason, failed) "
                + "select 'unfed', topic, stream_id, 1, headers || '{\"ce_sequence\": \"1\"}', value, reason, true "
                + "from parked where stream_id = '" + stream + "' and version = 2");

        var replay = await(() -> replaying.replay(new Filter("unfed", stream, null, null), SampleEvents.CAUSE));

        assertThat(replay).isEqualTo(new Replay(1, 1, 0));
        assertThat(unfed.streams()).containsExactly(stream);
    }

    /** No record ever comes to this consumer. */
    @ApplicationScoped
    static class Unfed implements TopicConsumer {

        private final List<String> streams = new CopyOnWriteArrayList<>();

        List<String> streams() {
            return streams;
        }

        @Override
        public String consumer() {
            return "unfed";
        }

        @Override
        public Topic topic() {
            return Topic.PHONE;
        }

        @Override
        public Uni<Void> on(Recorded<?> recorded) {
            streams.add(recorded.streamId());
            return Uni.createFrom().voidItem();
        }
    }

    private Replay replay(long id) {
        return await(() -> replaying.replay(id, SampleEvents.CAUSE));
    }
}
