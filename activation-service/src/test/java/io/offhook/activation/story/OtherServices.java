package io.offhook.activation.story;

import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.Event;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Channel;
import io.offhook.eventing.EventCodec;
import io.offhook.phone.wire.VirtualPhone;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The topics of other services: publishes their events, and reads what this service published. */
@ApplicationScoped
public class OtherServices {

    private final Map<String, Object> broker;
    private final KafkaProducer<String, byte[]> producer;

    OtherServices(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
        this.producer = new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new ByteArraySerializer());
    }

    void publish(Topic topic, String streamId, long version, Event event) {
        publish(topic, streamId, version, event, Channel.REST);
    }

    void publish(Topic topic, String streamId, long version, Event event, String channel) {
        send(topic, streamId, version, event, channel);
        producer.flush();
    }

    /** The first events of many phones, as a bulk job adds them. */
    void publishBulk(UUID jobId, List<PhoneProvisioned> phones) {
        phones.forEach(each -> send(Topic.PHONE, each.phoneId().toString(), 1, each, Channel.bulk(jobId)));
        producer.flush();
    }

    /** Publishes a tombstone. */
    void erase(Topic topic, String key, long version, String type) {
        send(topic, key, version, "io.offhook." + type, null, Channel.REST);
        producer.flush();
    }

    private void send(Topic topic, String streamId, long version, Event event, String channel) {
        var value = EventCodec.write(event).getBytes(StandardCharsets.UTF_8);
        send(topic, streamId, version, topic.typeOf(event).name(), value, channel);
    }

    private void send(
            Topic topic, String streamId, long version, String type, byte @Nullable [] value, String channel) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_subject",
                        streamId,
                        "ce_sequence",
                        Long.toString(version),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_correlationid",
                        "test",
                        "ce_channel",
                        channel)
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(new ProducerRecord<>(topic.topicName(), null, streamId, value, headers));
    }

    /** Short type names of what was published with this key, in order. */
    List<String> typesOf(Topic topic, String streamId) {
        return eventsOf(topic, streamId).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    /** What was published with this key, in order; not that something is gone. */
    List<Event> eventsOf(Topic topic, String streamId) {
        return recordsOf(topic, streamId).stream()
                .map(record -> EventCodec.read(topic, header(record, "ce_type"), record.value()))
                .toList();
    }

    /** Of the events that were published with this key. */
    List<String> correlationsOf(Topic topic, String streamId) {
        return recordsOf(topic, streamId).stream()
                .map(record -> header(record, "ce_correlationid"))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, byte[]>> recordsOf(Topic topic, String streamId) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(new HashMap<>(broker), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (streamId.equals(record.key()) && record.value() != null) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    /** Why a code was refused, as the event says it; the stranger who tried it hears nothing of that. */
    String reasonOnRecord(VirtualPhone stranger, String code) {
        assertThat(reasonOf(redeem(stranger, code))).isEqualTo("NOT_ACCEPTED");
        var stream = "device/" + stranger.device().name();
        await().until(() -> !eventsOf(Topic.ACTIVATION, stream).isEmpty());
        return eventsOf(Topic.ACTIVATION, stream).stream()
                .map(RedemptionRefused.class::cast)
                .map(RedemptionRefused::reason)
                .findFirst()
                .orElseThrow();
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
