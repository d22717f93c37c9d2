package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Two who write to the brokers: the service, through its relay, and somebody who forges. */
@ApplicationScoped
class TopicOfPhones {

    private final Map<String, Object> broker;
    private final EventStore store;
    private final UnitOfWork units;
    private final TopicReader reader;
    private final TopicNames topics;

    TopicOfPhones(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            EventStore store,
            UnitOfWork units,
            TopicReader reader,
            TopicNames topics) {
        this.broker = broker;
        this.store = store;
        this.units = units;
        this.reader = reader;
        this.topics = topics;
    }

    /** Appends the next event of a stream, and returns its record when the relay has published it. */
    ConsumerRecord<String, byte[]> publish(String stream, long version) {
        int before = reader.records(Topic.PHONE, stream).size();
        await(() -> units.run(() -> store.append(stream, version - 1, List.of(SampleEvents.released(stream)), CAUSE)));
        return awaitRecords(Topic.PHONE, stream, before + 1).getLast();
    }

    List<ConsumerRecord<String, byte[]>> awaitRecords(Topic topic, String key, int count) {
        await().untilAsserted(() -> assertThat(reader.records(topic, key)).hasSize(count));
        return reader.records(topic, key);
    }

    /** Writes a copy of a record with other headers; those with a null are left out. */
    void forge(ConsumerRecord<String, byte[]> model, Map<String, @Nullable String> changes, byte @Nullable [] value) {
        var record = new ProducerRecord<>(topics.of(Topic.PHONE), null, model.key(), value);
        model.headers().forEach(header -> {
            if (!changes.containsKey(header.key())) {
                record.headers().add(header);
            }
        });
        changes.forEach((name, text) -> {
            if (text != null) {
                record.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        try (var producer =
                new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
