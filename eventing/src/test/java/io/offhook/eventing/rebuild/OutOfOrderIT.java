package io.offhook.eventing.rebuild;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.DatabaseRows;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.PhonesSeen;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay publishes by transaction, and that of a later version can have the smaller id. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutOfOrderIT {

    @Inject
    ReadModelRebuild rebuilding;

    @Inject
    PhonesSeen seen;

    @Inject
    Inbox inbox;

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Inject
    TopicReader topics;

    @Inject
    DatabaseRows rows;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final String stream = SampleEvents.newStream();
    private final String shuffled = SampleEvents.newStream();

    @BeforeEach
    void aStreamThatIsPublished() {
        seen.failOnRemoval(false);
        var released = SampleEvents.released(stream);
        var events = List.of(SampleEvents.provisioned(stream), released, released, released, released);
        await(() -> units.run(() -> store.append(stream, 0, events, CAUSE).map(Append::orRollBack)));
        await().until(() -> topics.versions(Topic.PHONE, stream).size() == events.size());
    }

    @AfterEach
    void asOthersExpectIt() {
        seen.failOnRemoval(true);
    }

    @Test
    void records_of_a_stream_that_stand_on_the_topic_in_another_order_are_all_folded() throws Exception {
        publish(1, 4, 3, 2, 5);
        consume();
        var live = seen();

        rebuilding.rebuild("phones-seen");

        assertThat(live).containsExactly("1", "2", "3", "4", "5");
        assertThat(seen()).isEqualTo(live);
    }

    /** As another stream, of which the store knows nothing. */
    private void publish(int... versions) throws Exception {
        var records = topics.records(Topic.PHONE, stream);
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            for (int version : versions) {
                producer.send(renamed(records.get(version - 1))).get();
            }
        }
    }

    private ProducerRecord<String, byte[]> renamed(ConsumerRecord<String, byte[]> record) {
        var renamed = new ProducerRecord<>(record.topic(), null, shuffled, record.value(), record.headers());
        Map.of(
                        "ce_subject",
                        shuffled,
                        "ce_partitionkey",
                        shuffled,
                        "ce_id",
                        UUID.randomUUID().toString())
                .forEach((name, value) ->
                        renamed.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8)));
        return renamed;
    }

    private void consume() {
        var partition = new TopicPartition("offhook.phone.v1", 0);
        var batch = new ConsumerRecords<>(Map.of(partition, topics.records(Topic.PHONE, shuffled)), Map.of());
        await(() -> inbox.receive(seen, batch));
    }

    private List<String> seen() throws SQLException {
        return rows.of("select version from phone_seen where stream_id = '" + shuffled + "' order by version");
    }
}
