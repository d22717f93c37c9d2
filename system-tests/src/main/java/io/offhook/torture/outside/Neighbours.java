package io.offhook.torture.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.offhook.contracts.Event;
import io.offhook.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services, as far as their topics go. What they say is said until the broker has it: an outage delays it, no more. */
public final class Neighbours implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final KafkaProducer<String, byte[]> producer;

    public Neighbours(String bootstrap) {
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

    /** @param version of the event in its stream, from 1 */
    public void say(Topic topic, String streamId, long version, Event event) {
        var unused = send(topic, streamId, version, event);
    }

    private Future<RecordMetadata> send(Topic topic, String streamId, long version, Event event) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", topic.typeOf(event).name(),
                        "ce_subject", streamId,
                        "ce_sequence", Long.toString(version),
                        "ce_time", Instant.now().toString(),
                        "ce_correlationid", "torture")
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return producer.send(new ProducerRecord<>(topic.topicName(), null, streamId, bytes(event), headers));
    }

    /** Returns when the broker has it. */
    public void tell(Topic topic, String streamId, long version, Event event) throws InterruptedException {
        try {
            send(topic, streamId, version, event).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the broker was away for too long", failure);
        }
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
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
