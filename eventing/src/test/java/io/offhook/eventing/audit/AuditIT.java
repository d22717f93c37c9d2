package io.offhook.eventing.audit;

import static io.offhook.eventing.Await.await;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.EventStore.Beginning;
import io.offhook.eventing.store.PublishedState;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Which changes leave an entry in the audit chain, and what it says. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuditIT {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00.123456Z");

    @Inject
    EventStore store;

    @Inject
    PublishedState states;

    @Inject
    UnitOfWork units;

    @Inject
    AuditTopic topic;

    @Inject
    DataSource source;

    private final Cause cause = Cause.request(NOW, null, "admin");
    private final String stream = SampleEvents.newStream();

    @Test
    void an_event_that_an_account_asked_for_has_an_entry_that_says_who_and_when() {
        append(cause, SampleEvents.released(stream));

        var record = awaitEntries(1).getFirst();
        var entry = AuditTopic.entry(record);
        assertThat(TopicReader.header(record, "ce_actor")).isEqualTo("admin");
        assertThat(TopicReader.header(record, "ce_time")).isEqualTo(NOW.toString());
        assertThat(entry.action()).isEqualTo("io.offhook.ActivationCodeReleaseRequested.v1");
        assertThat(entry.subject()).isEqualTo(stream);
        assertThat(entry.eventId()).isEqualTo(eventId());
        assertThat(topic.verify().findings()).isEmpty();
    }

    @Test
    void what_time_and_devices_do_and_what_follows_from_an_event_has_none() throws SQLException {
        long before = entries();

        append(Cause.service(NOW), SampleEvents.released(stream));
        append(Cause.device(NOW, null), 1, SampleEvents.released(stream));
        append(new Cause(NOW, "c", "another-event", null, "admin"), 2, SampleEvents.released(stream));

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void an_event_that_is_rolled_back_leaves_no_entry() throws SQLException {
        long before = entries();

        assertThatThrownBy(() -> await(() -> units.run(() -> store.append(
                                stream, 0, List.of(SampleEvents.released(stream)), cause)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("as the test wants it"))))))
                .hasMessage("as the test wants it");

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void streams_that_one_request_begins_together_have_one_entry_with_their_number() {
        var beginnings = Stream.generate(SampleEvents::newStream)
                .limit(500)
                .map(each -> new Beginning<>(each, SampleEvents.provisioned(each)))
                .toList();

        await(() -> units.run(() -> store.begin(beginnings, cause)));

        var entry = AuditTopic.entry(awaitEntries(1).getFirst());
        assertThat(entry.count()).isEqualTo(500);
        assertThat(entry.subject()).isNull();
    }

    @Test
    void a_state_has_an_entry_when_it_changes_and_when_it_is_erased() {
        var state = new DeviceDefault("8845", "ACTIVATION_CODE");

        await(() -> units.run(() -> states.put(Topic.SETTING, stream, state, cause)));
        await(() -> units.run(() -> states.put(Topic.SETTING, stream, state, cause)));
        await(() -> units.run(() -> states.erase(Topic.SETTING, stream, cause)));
        await(() -> units.run(() -> states.erase(Topic.SETTING, stream, cause)));

        assertThat(awaitEntries(2))
                .extracting(AuditTopic::entry)
                .extracting(AuditRecorded::action)
                .containsExactly("io.offhook.DeviceDefault.v1", "STATE_ERASED");
    }

    private List<ConsumerRecord<String, byte[]>> awaitEntries(int count) {
        await().until(() -> topic.of(cause.correlationId()).size() >= count);
        return topic.of(cause.correlationId());
    }

    private void append(Cause by, PhoneEvent event) {
        append(by, 0, event);
    }

    private void append(Cause by, long expected, PhoneEvent event) {
        await(() -> units.run(() -> store.append(stream, expected, List.of(event), by)));
    }

    private UUID eventId() {
        return await(() -> units.run(() -> store.load(stream, PhoneEvent.class)))
                .events()
                .getFirst()
                .metadata()
                .id();
    }

    private long entries() throws SQLException {
        try (var connection = source.getConnection();
                var row = connection.createStatement().executeQuery("select count(*) from audit_entry")) {
            row.next();
            return row.getLong(1);
        }
    }
}
