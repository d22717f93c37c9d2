package io.offhook.selfcare.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Writes to the topics as the other services do: CloudEvents in Kafka's binary mode, versions without a gap. */
public final class TopicWriter {

    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new ByteArraySerializer());
    private static final Map<String, Long> VERSIONS = new ConcurrentHashMap<>();

    private TopicWriter() {}

    /** A copy of a record that was there at that time. */
    public static void republishLate(Topic topic, String streamId, long version, Instant at, Event event) {
        send(topic, streamId, version, topic.typeOf(event).name(), EventCodec.write(event), at);
    }

    public static void publish(Topic topic, String streamId, Event... events) {
        for (var event : events) {
            var version = VERSIONS.merge(topic + streamId, 1L, Long::sum);
            send(topic, streamId, version, topic.typeOf(event).name(), EventCodec.write(event));
        }
    }

    /** What follows from an event of another service. */
    public static void publishFollowing(Topic topic, String streamId, String correlationId, Event event) {
        var version = VERSIONS.merge(topic + streamId, 1L, Long::sum);
        var type = topic.typeOf(event).name();
        send(topic, streamId, version, type, EventCodec.write(event), Instant.now(), correlationId);
    }

    /** What a service recorded at that time, and that comes now. */
    public static void publishLate(Topic topic, String streamId, Instant at, Event event) {
        var version = VERSIONS.merge(topic + streamId, 1L, Long::sum);
        send(topic, streamId, version, topic.typeOf(event).name(), EventCodec.write(event), at);
    }

    public static void erase(Topic topic, String key) {
        var version = VERSIONS.merge(topic + key, 1L, Long::sum);
        send(topic, key, version, topic.types().getFirst().name(), null);
    }

    /** The next record of a stream, with a value that is no event. */
    public static void garble(Topic topic, String streamId, String value) {
        var version = VERSIONS.merge(topic + streamId, 1L, Long::sum);
        send(topic, streamId, version, topic.types().getFirst().name(), value);
    }

    /** A copy of a record that was there before. */
    public static void republish(Topic topic, String streamId, long version, Event event) {
        send(topic, streamId, version, topic.typeOf(event).name(), EventCodec.write(event));
    }

    private static void send(Topic topic, String streamId, long version, String type, @Nullable String json) {
        send(topic, streamId, version, type, json, Instant.now());
    }

    private static void send(
            Topic topic, String streamId, long version, String type, @Nullable String json, Instant at) {
        send(topic, streamId, version, type, json, at, "correlation-of-" + streamId);
    }

    private static void send(
            Topic topic,
            String streamId,
            long version,
            String type,
            @Nullable String json,
            Instant at,
            String correlationId) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id(topic, streamId, version, type),
                        "ce_source",
                        "/offhook/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        streamId,
                        "ce_time",
                        at.toString(),
                        "ce_sequence",
                        String.valueOf(version),
                        "ce_correlationid",
                        correlationId)
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        try {
            var value = json == null ? null : json.getBytes(UTF_8);
            PRODUCER.send(new ProducerRecord<>(topic.topicName(), null, streamId, value, headers))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every copy of an event has the same id. */
    private static String id(Topic topic, String streamId, long version, String type) {
        return UUID.nameUUIDFromBytes((topic + streamId + version + type).getBytes(UTF_8))
                .toString();
    }
}
