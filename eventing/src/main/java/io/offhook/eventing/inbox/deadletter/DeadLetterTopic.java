package io.offhook.eventing.inbox.deadletter;

import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.inbox.failure.FailureReason;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Where records go that were given up: {@code <topic>.<consumer>.dlq}, whole, with their own key, headers and timestamp, so that any
 * Kafka tool can send them to their topic again. Headers name origin and failure as Kafka Connect does ({@code __connect.errors.*}).
 * Records of a topic with data of persons go without their value: no erasure reaches this topic. The database has it, and the origin.
 */
@ApplicationScoped
class DeadLetterTopic {

    private static final String ERRORS = "__connect.errors.";

    private final Map<String, Object> broker;
    private final TopicNames topics;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetterTopic(@Identifier("default-kafka-broker") Map<String, Object> broker, TopicNames topics) {
        this.broker = broker;
        this.topics = topics;
    }

    /** Completes when the brokers hold it. */
    Uni<Void> send(String consumer, IncomingRecord record, Throwable failure) {
        var headers = headers(consumer, record, failure);
        var topic = topics.of(record.topic()) + "." + consumer + ".dlq";
        var value = record.topic().hasPersonalData() ? null : record.value();
        return send(letter(topic, record, value, headers))
                // Its headers made it larger than the brokers take: the origin is enough to find it again.
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() -> send(letter(topic, record, null, headers)));
    }

    private static ProducerRecord<String, byte[]> letter(
            String topic, IncomingRecord record, byte @Nullable [] value, Headers headers) {
        return new ProducerRecord<>(topic, null, record.origin().time().toEpochMilli(), record.key(), value, headers);
    }

    private static Headers headers(String consumer, IncomingRecord record, Throwable failure) {
        var headers = new RecordHeaders();
        record.headers().entrySet().stream()
                .filter(each -> !each.getKey().startsWith(ERRORS)) // of an earlier failure
                .forEach(each -> put(headers, each.getKey(), each.getValue()));
        var origin = record.origin();
        put(headers, ERRORS + "topic", origin.topicName());
        put(headers, ERRORS + "partition", Integer.toString(origin.partition()));
        put(headers, ERRORS + "offset", Long.toString(origin.offset()));
        put(headers, ERRORS + "connector.name", consumer);
        put(
                headers,
                ERRORS + "exception.class.name",
                FailureReason.root(failure).getClass().getName());
        put(headers, ERRORS + "exception.message", FailureReason.of(failure));
        return headers;
    }

    private Uni<Void> send(ProducerRecord<String, byte[]> letter) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> producer().send(letter, (done, failure) -> {
                    if (failure == null) {
                        emitter.complete(null);
                    } else {
                        emitter.fail(failure);
                    }
                }))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()); // send may wait for the brokers
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var config = new HashMap<>(broker);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * 1024 * 1024);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
