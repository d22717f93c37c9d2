package io.offhook.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.SampleEvents;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a transaction that no relay ever sees. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HeldStreamsIT {

    @Inject
    DataSource source;

    private final String stream = SampleEvents.newStream();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Connection connection;

    @SuppressWarnings("NullAway.Init") // set before each test
    private HeldStreams held;

    @BeforeEach
    void nothingIsHeld() throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        execute("delete from unpublishable_event");
        held = new HeldStreams(connection);
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void an_event_that_was_rejected_and_what_follows_it_in_its_stream_wait() {
        held.rejected(record(Topic.PHONE, 3), "RecordTooLargeException");

        assertThat(held.holds(record(Topic.PHONE, 2))).isFalse();
        assertThat(held.holds(record(Topic.PHONE, 3))).isTrue();
        assertThat(held.holds(record(Topic.PHONE, 4))).isTrue();
        assertThat(held.holds(record(Topic.TRUST, 4))).as("of another topic").isFalse();
    }

    @Test
    void of_two_rejected_events_of_a_stream_the_earlier_one_counts() {
        held.rejected(record(Topic.PHONE, 5), "x");
        held.rejected(record(Topic.PHONE, 3), "x");

        assertThat(held.holds(record(Topic.PHONE, 4))).isTrue();
    }

    @Test
    void a_state_that_was_rejected_holds_back_no_newer_state() {
        held.rejected(record(Topic.USER, 3), "x");

        assertThat(held.holds(record(Topic.USER, 4))).isFalse();
        assertThat(held.isEmpty()).isFalse();
    }

    @Test
    void what_was_saved_is_held_by_the_relay_that_takes_over() throws SQLException {
        held.rejected(record(Topic.PHONE, 3), "x");
        held.save();

        var successor = new HeldStreams(connection);
        assertThat(successor.isEmpty()).isTrue();

        assertThat(successor.load()).isEmpty();
        assertThat(successor.isEmpty()).isFalse();
        assertThat(successor.holds(record(Topic.PHONE, 4))).isTrue();
    }

    @Test
    void an_event_that_an_operator_set_aside_is_released_once() throws SQLException {
        held.rejected(record(Topic.PHONE, 3), "x");
        held.save();
        execute("update unpublishable_event set set_aside_by = 'admin', set_aside_at = clock_timestamp()");

        var setAside = held.load();
        assertThat(setAside).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo(new StreamKey(Topic.PHONE, stream));
            assertThat(event.version()).isEqualTo(3);
            assertThat(event.actor()).isEqualTo("admin");
        });
        held.release(setAside.getFirst());

        assertThat(held.holds(record(Topic.PHONE, 4))).isFalse();
        assertThat(held.load()).isEmpty();
        assertThat(held.isEmpty()).isTrue();
    }

    @Test
    void an_event_that_is_rejected_again_waits_for_an_operator_again() throws SQLException {
        held.rejected(record(Topic.PHONE, 3), "x");
        held.save();
        execute("update unpublishable_event set set_aside_by = 'admin', done_at = clock_timestamp()");
        assertThat(held.load()).isEmpty();

        held.rejected(record(Topic.PHONE, 3), "x");
        held.save();

        assertThat(held.load()).as("set aside").isEmpty();
        assertThat(held.holds(record(Topic.PHONE, 3))).isTrue();
    }

    @Test
    void a_state_is_done_with_once_a_newer_one_took_its_place() throws SQLException {
        held.rejected(record(Topic.USER, 3), "x");
        held.save();
        execute("insert into published_state (topic, key, version, type, metadata) values ('USER', '" + stream
                + "', 4, 'x', '{}')");

        held.load();

        assertThat(held.isEmpty()).isTrue();
    }

    private OutgoingRecord record(Topic topic, long version) {
        var metadata = new Metadata(UUID.randomUUID(), Instant.EPOCH, "c", null, null, null);
        return new OutgoingRecord(topic, stream, version, "io.offhook.Sample.v1", "{}", metadata);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
