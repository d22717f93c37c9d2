package io.offhook.eventing.relay;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Stores events of phones, and waits for them on the topic. */
@ApplicationScoped
class PhoneEvents {

    private final EventStore store;
    private final UnitOfWork units;
    private final TopicReader topic;

    PhoneEvents(EventStore store, UnitOfWork units, TopicReader topic) {
        this.store = store;
        this.units = units;
        this.topic = topic;
    }

    void append(String stream, long expected, PhoneEvent... events) {
        await(() -> units.run(() -> store.append(stream, expected, List.of(events), CAUSE)));
    }

    /** Past the event store, in the connection's own transaction. */
    static void insert(Connection connection, String stream, long version, PhoneEvent event, UUID id)
            throws SQLException {
        var metadata = new Metadata(id, CAUSE.at(), CAUSE.correlationId(), null, null, null);
        try (var statement = connection.prepareStatement("""
                insert into event (stream_id, version, type, data, metadata)
                values (?, ?, ?, ?::jsonb, ?::jsonb)""")) {
            statement.setString(1, stream);
            statement.setLong(2, version);
            statement.setString(3, Topic.PHONE.typeOf(event).name());
            statement.setString(4, EventCodec.write(event));
            statement.setString(5, EventCodec.write(metadata));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** Larger than the brokers take. */
    static PhoneEvent large(String stream) {
        return new PhoneProvisioned(
                UUID.fromString(stream),
                "BAT5A0F33C1D2E4",
                "8845",
                null,
                "x".repeat(1_700_000),
                List.of(),
                null,
                "Default",
                true);
    }

    /** Until the topic has exactly these versions of the stream, in this order. */
    void awaitVersions(String stream, Long... versions) {
        await().untilAsserted(
                        () -> assertThat(topic.versions(Topic.PHONE, stream)).containsExactly(versions));
    }
}
