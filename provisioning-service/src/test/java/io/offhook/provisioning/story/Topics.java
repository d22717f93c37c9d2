package io.offhook.provisioning.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads and writes topics as other services do. */
final class Topics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Topics() {}

    /** A record: its short type, its place in the stream, and its JSON (absent: a tombstone). */
    record TopicRecord(
            String type,
            long sequence,
            String source,
            @Nullable String actor,
            String correlationId,
            @Nullable JsonNode data) {

        String text(String field) {
            return data == null ? "" : data.path(field).asText();
        }
    }

    /** Everything on the topic with this key, in order. */
    static List<TopicRecord> records(Topic topic, String key) {
        List<TopicRecord> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (key.equals(record.key())) {
                        records.add(topicRecord(record));
                    }
                }
            }
        }
        return records;
    }

    /** The values on a topic that may not be there yet, with this key, in order. */
    static List<String> values(String topic, String key) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (key.equals(record.key())) {
                        values.add(new String(record.value(), UTF_8));
                    }
                }
            }
        }
        return values;
    }

    /** Publishes an event as the service does that writes the topic. The same place in a stream has the same id. */
    static void publish(Topic topic, String streamId, long version, Event event) {
        publish(topic, streamId, version, event, "test");
    }

    /** Publishes what follows from a record, as another service does. */
    static void publishAfter(TopicRecord cause, Topic topic, String streamId, long version, Event event) {
        publish(topic, streamId, version, event, cause.correlationId());
    }

    private static void publish(Topic topic, String streamId, long version, Event event, String correlationId) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.nameUUIDFromBytes((topic + streamId + version).getBytes(UTF_8))
                                .toString(),
                        "ce_source",
                        "/offhook/" + (topic == Topic.SELFCARE ? "selfcare" : "activation"),
                        "ce_type",
                        topic.typeOf(event).name(),
                        "ce_subject",
                        streamId,
                        "ce_sequence",
                        Long.toString(version),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_correlationid",
                        correlationId)
                .forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    topic.topicName(), null, streamId, EventCodec.write(event).getBytes(UTF_8), headers));
        }
    }

    private static TopicRecord topicRecord(ConsumerRecord<String, byte[]> record) {
        try {
            var type = header(record, "ce_type");
            return new TopicRecord(
                    type.substring("io.offhook.".length()),
                    Long.parseLong(header(record, "ce_sequence")),
                    header(record, "ce_source"),
                    record.headers().lastHeader("ce_actor") == null ? null : header(record, "ce_actor"),
                    header(record, "ce_correlationid"),
                    record.value() == null ? null : JSON.readTree(record.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "auto.offset.reset",
                "earliest");
    }
}
