package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.LogLines;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.inbox.ReplayingDeadLetters.Replay;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.signature.EventKeyRing;
import io.offhook.eventing.signature.EventSignature;
import io.offhook.eventing.signature.KeyFiles;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records travel through a real broker: the relay signs its own, and somebody else writes others. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(value = SigningKeys.class, restrictToAnnotatedClass = true)
class SignedEventsIT {

    private static final String OTHER_ID = "00000000-0000-4000-8000-00000000f09d";

    @Inject
    EventKeyRing ring;

    @Inject
    ReplayingDeadLetters replaying;

    @Inject
    TestInbox testInbox;

    @Inject
    InboxTables tables;

    @Inject
    TopicOfPhones phones;

    @Inject
    TopicReader topics;

    @Inject
    MeterRegistry meters;

    private final String stream = SampleEvents.newStream();
    private final LogLines log = LogLines.of("io.offhook.eventing.inbox.deadletter.DeadLetterAlarm");

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_forged_event_is_set_aside_and_the_genuine_one_with_its_version_is_taken() throws SQLException {
        double before = unverified();
        var model = phones.publish(stream, 1);
        phones.forge(model, Map.of("ce_sequence", "2", "ce_id", OTHER_ID), model.value());
        phones.publish(stream, 2);

        receiveAll(3);

        assertThat(tables.applied(stream)).containsExactly(1L, 2L);
        assertThat(tables.parked(stream)).isEmpty();
        assertThat(testInbox.letter(stream).kind()).isEqualTo(FailureKind.UNVERIFIED);
        assertThat(testInbox.letter(stream).reason()).isEqualTo("the signature does not match");
        assertThat(testInbox.letter(stream).version()).isEqualTo(2);
        assertThat(log.all())
                .singleElement()
                .asString()
                .startsWith("ERROR Unverified event: topic=offhook.phone.v1 stream=" + stream + " version=2 id="
                        + OTHER_ID + " reason=the signature does not match consumer=test origin=");
        assertThat(unverified()).isEqualTo(before + 1);
        var sent = topics.records("offhook.phone.v1.test.dlq", stream).getFirst();
        assertThat(TopicReader.header(sent, "__connect.errors.exception.message"))
                .isEqualTo("the signature does not match");
    }

    @Test
    void an_unsigned_event_is_refused_before_its_data_are_read() {
        var model = phones.publish(stream, 1);
        phones.forge(model, unsigned("2"), "{no JSON".getBytes(StandardCharsets.UTF_8));

        receiveAll(2);

        assertThat(testInbox.letter(stream).kind()).isEqualTo(FailureKind.UNVERIFIED);
        assertThat(testInbox.letter(stream).reason()).isEqualTo("no signature");
    }

    @Test
    void a_forged_record_without_a_value_moves_no_position() throws SQLException {
        var model = phones.publish(stream, 1);
        phones.forge(model, Map.of("ce_sequence", "2", "ce_id", OTHER_ID), null);
        phones.publish(stream, 2);

        receiveAll(3);

        assertThat(tables.applied(stream)).containsExactly(1L, 2L);
        assertThat(testInbox.letter(stream).kind()).isEqualTo(FailureKind.UNVERIFIED);
    }

    @Test
    void a_forged_event_that_came_too_early_does_not_take_the_place_of_the_genuine_one() throws SQLException {
        var first = phones.publish(stream, 1);
        phones.forge(first, unsigned("3"), first.value());
        phones.publish(stream, 2);
        phones.publish(stream, 3);
        var records = phones.awaitRecords(Topic.PHONE, stream, 4);

        testInbox.receive(records.get(1), records.get(3));
        testInbox.receive(records.get(0), records.get(2));

        assertThat(tables.applied(stream)).containsExactly(1L, 2L, 3L);
        assertThat(tables.parked(stream)).isEmpty();
    }

    @Test
    void a_genuine_event_that_comes_again_is_a_silent_duplicate() throws SQLException {
        phones.publish(stream, 1);
        phones.publish(stream, 2);

        receiveAll(2);
        receiveAll(2);

        assertThat(tables.applied(stream)).containsExactly(1L, 2L);
        assertThat(testInbox.letters(stream)).isEmpty();
        assertThat(log.all()).isEmpty();
    }

    @Test
    void a_replay_of_a_forged_event_fails_again() throws SQLException {
        var model = phones.publish(stream, 1);
        phones.forge(model, unsigned("2"), model.value());
        receiveAll(2);
        long id = testInbox.letter(stream).id();

        var replay = await(() -> replaying.replay(id, SampleEvents.CAUSE));

        assertThat(replay).isEqualTo(new Replay(1, 0, 1));
        assertThat(testInbox.letter(stream).attempts()).isEqualTo(2);
        assertThat(tables.applied(stream)).containsExactly(1L);
    }

    @Test
    void a_record_that_waits_is_verified_again_before_it_is_applied() throws SQLException {
        phones.publish(stream, 1);
        phones.publish(stream, 2);
        var records = phones.awaitRecords(Topic.PHONE, stream, 2);
        testInbox.receive(records.get(1));
        tables.execute("update parked set value = 'other'::bytea where stream_id = '" + stream + "'");

        testInbox.receive(records.get(0), records.get(1));

        assertThat(tables.applied(stream)).containsExactly(1L, 2L);
        assertThat(tables.parked(stream)).isEmpty();
    }

    @Test
    void keys_rotate_and_a_removed_one_is_refused_until_it_is_back() throws SQLException {
        var old = phones.publish(stream, 1);
        keys().put("provisioning", "2027-01", 2);
        ring.refresh();
        var young = phones.publish(stream, 2);
        assertThat(keyId(old)).isEqualTo(SigningKeys.FIRST);
        assertThat(keyId(young)).isEqualTo("2027-01");
        try {
            keys().remove("provisioning", SigningKeys.FIRST);
            ring.refresh();
            testInbox.receive(old, young);
            assertThat(testInbox.letter(stream).reason()).isEqualTo("the key of the signature is not known");
            assertThat(tables.applied(stream)).isEmpty();
        } finally {
            keys().put("provisioning", SigningKeys.FIRST, 1);
            ring.refresh();
        }

        long id = testInbox.letter(stream).id();
        await(() -> replaying.replay(id, SampleEvents.CAUSE));

        assertThat(tables.applied(stream)).containsExactly(1L, 2L);
        assertThat(testInbox.letters(stream)).isEmpty();
    }

    private static Map<String, @Nullable String> unsigned(String version) {
        var changes = new HashMap<String, @Nullable String>();
        changes.put("ce_sequence", version);
        changes.put("ce_id", OTHER_ID);
        changes.put(EventSignature.HEADER, null);
        return changes;
    }

    private KeyFiles keys() {
        return new KeyFiles(
                Path.of(ConfigProvider.getConfig().getValue("offhook.events.keys.directory", String.class)));
    }

    private static String keyId(ConsumerRecord<?, ?> record) {
        return TopicReader.header(record, EventSignature.HEADER).split("\\.")[0];
    }

    private void receiveAll(int count) {
        testInbox.receive(phones.awaitRecords(Topic.PHONE, stream, count));
    }

    private double unverified() {
        return meters.counter("offhook.inbox.unverified", "consumer", "test", "topic", "offhook.phone.v1")
                .count();
    }
}
