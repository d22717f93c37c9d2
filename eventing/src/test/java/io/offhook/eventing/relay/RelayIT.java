package io.offhook.eventing.relay;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.sql.CommitSignal;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events on their way from the store to a topic: none is lost, and each stream stays in order. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RelayIT {

    @Inject
    SignedHeaders headers;

    @Inject
    MeterRegistry meters;

    @Inject
    PhoneEvents phones;

    @Inject
    Relay relay;

    @Inject
    CommitSignal signal;

    @Inject
    TopicReader topic;

    @Inject
    TopicNames topics;

    @Inject
    DataSource source;

    @Inject
    OtherReplica replica;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @BeforeEach
    void onlyOurRelay() throws InterruptedException {
        relay.stop();
        relay.start();
    }

    @AfterEach
    void asBefore() throws InterruptedException {
        relay.stop();
        relay.start();
    }

    @Test
    void an_event_arrives_as_a_cloud_event() {
        var stream = SampleEvents.newStream();
        phones.append(stream, 0, SampleEvents.provisioned(stream));

        phones.awaitVersions(stream, 1L);

        var record = topic.records(Topic.PHONE, stream).getFirst();
        assertThat(TopicReader.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(TopicReader.header(record, "ce_type")).isEqualTo("io.offhook.PhoneProvisioned.v1");
        assertThat(TopicReader.header(record, "ce_source")).isEqualTo("/offhook/provisioning");
        assertThat(TopicReader.header(record, "ce_subject")).isEqualTo(stream);
        assertThat(TopicReader.header(record, "ce_time")).isEqualTo(CAUSE.at().toString());
        assertThat(TopicReader.header(record, "ce_correlationid")).isEqualTo("correlation");
        assertThat(TopicReader.header(record, "content-type")).isEqualTo("application/json");
        assertThat(EventCodec.read(Topic.PHONE, "io.offhook.PhoneProvisioned.v1", record.value()))
                .isEqualTo(SampleEvents.provisioned(stream));
    }

    @Test
    void a_slow_transaction_with_an_earlier_position_is_waited_for_and_nothing_is_lost() throws SQLException {
        var slow = SampleEvents.newStream();
        var quick = SampleEvents.newStream();
        try (var holder = source.getConnection();
                var open = source.getConnection()) {
            holder.createStatement().execute("select pg_advisory_lock(4711)");
            open.setAutoCommit(false);
            PhoneEvents.insert(open, slow, 1, SampleEvents.released(slow), UUID.randomUUID());
            var blocked = Thread.ofVirtual().start(() -> lockAndCommit(open));
            phones.append(quick, 0, SampleEvents.provisioned(quick));

            await().during(Duration.ofMillis(700)).untilAsserted(() -> {
                assertThat(topic.versions(Topic.PHONE, slow)).isEmpty();
                assertThat(topic.versions(Topic.PHONE, quick)).isEmpty();
            });

            holder.createStatement().execute("select pg_advisory_unlock(4711)");
            await().until(() -> !blocked.isAlive());
        }
        phones.awaitVersions(slow, 1L);
        phones.awaitVersions(quick, 1L);
    }

    @Test
    void a_stream_stays_in_order_when_an_older_transaction_appends_later() throws SQLException {
        var stream = SampleEvents.newStream();
        try (var older = source.getConnection()) {
            older.setAutoCommit(false);
            older.createStatement().execute("select pg_current_xact_id()");
            phones.append(stream, 0, SampleEvents.provisioned(stream));
            PhoneEvents.insert(older, stream, 2, SampleEvents.released(stream), UUID.randomUUID());
            older.commit();
        }
        phones.awaitVersions(stream, 1L, 2L);
    }

    @Test
    void a_relay_that_dies_between_publishing_and_its_checkpoint_publishes_twice_and_skips_nothing() throws Exception {
        relay.stop();
        var stream = SampleEvents.newStream();
        phones.append(stream, 0, SampleEvents.provisioned(stream), SampleEvents.released(stream));
        try (var connection = source.getConnection();
                var publisher = new Publisher(
                        broker,
                        headers,
                        topics,
                        acknowledged -> {},
                        new EpochProgress(),
                        new HeldStreams(connection))) {
            connection.setAutoCommit(false);
            var epochs = new EpochReader(connection, Topic.PHONE);
            epochs.read(epochs.frontier(), publisher::send);
            publisher.flush();
            connection.rollback(); // and here it dies: no checkpoint
        }
        phones.append(stream, 2, SampleEvents.released(stream));

        relay.start();

        phones.awaitVersions(stream, 1L, 2L, 1L, 2L, 3L);
    }

    @Test
    void a_second_relay_stands_by_and_takes_over() throws Exception {
        var second = replica.relay(signal);
        second.start();
        var stream = SampleEvents.newStream();
        phones.append(stream, 0, SampleEvents.provisioned(stream));
        phones.awaitVersions(stream, 1L);

        relay.stop();
        phones.append(stream, 1, SampleEvents.released(stream));

        phones.awaitVersions(stream, 1L, 2L);
        second.stop();
    }

    private static void lockAndCommit(Connection connection) {
        try {
            connection.createStatement().execute("select pg_advisory_xact_lock(4711)");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
