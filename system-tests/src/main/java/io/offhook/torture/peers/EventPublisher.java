package io.offhook.torture.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events as the other services do. During a broker outage the producer retries for five minutes. */
public final class EventPublisher implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final KafkaProducer<String, byte[]> producer;

    public EventPublisher(String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 300_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 300_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Completes when the broker has acknowledged the event, or fails when it has not for five minutes.
     *
     * @param version of the event in its stream, from 1
     */
    public CompletionStage<Void> publish(Topic topic, String streamId, long version, Event event) {
        var acknowledged = new CompletableFuture<Void>();
        var unused = producer.send(record(topic, streamId, version, event), (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    /** Returns when every event so far is acknowledged or has failed. */
    public void flush() {
        producer.flush();
    }

    private static ProducerRecord<String, byte[]> record(Topic topic, String streamId, long version, Event event) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", topic.typeOf(event).name(),
                        "ce_subject", streamId,
                        "ce_sequence", Long.toString(version),
                        "ce_time", Instant.now().toString(),
                        "ce_correlationid", "torture")
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic.topicName(), null, streamId, bytes(event), headers);
    }

    private static byte[] bytes(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
