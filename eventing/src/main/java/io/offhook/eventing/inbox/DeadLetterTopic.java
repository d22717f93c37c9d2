package io.offhook.eventing.inbox;

import io.offhook.eventing.TopicNames;
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

/** Where records go that no retry can help: {@code <topic>.<consumer>.dlq}, whole, with why and where they came from. */
@ApplicationScoped
class DeadLetterTopic {

    private final Map<String, Object> broker;
    private final TopicNames topics;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetterTopic(@Identifier("default-kafka-broker") Map<String, Object> broker, TopicNames topics) {
        this.broker = broker;
        this.topics = topics;
    }

    /** Completes when the brokers hold it. */
    Uni<Void> send(String consumer, IncomingRecord arrival, String reason) {
        var headers = new RecordHeaders();
        arrival.headers().forEach((name, value) -> put(headers, name, value));
        put(headers, "offhook_dead_reason", reason);
        put(headers, "offhook_dead_origin", arrival.origin());
        var topic = topics.of(arrival.topic()) + "." + consumer + ".dlq";
        return send(new ProducerRecord<>(topic, null, arrival.key(), arrival.value(), headers))
                // Its headers made it larger than the broker takes: where it came from is enough to find it again.
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() -> send(new ProducerRecord<>(topic, null, arrival.key(), null, headers)));
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
