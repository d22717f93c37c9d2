package io.offhook.eventing.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.broker.TopicNames;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes samples, at most once and without storing them: while the brokers are away or slow, what does not fit the queue is lost, and
 * counted. Nobody waits for it.
 */
@ApplicationScoped
public class PublishingSamples {

    private static final Logger LOG = Logger.getLogger(PublishingSamples.class);
    private static final int QUEUE = 1_000;
    private static final long NO_PLACE_IN_A_STREAM = 1;
    private static final int BUFFER_BYTES = 4 * 1024 * 1024;

    private final Map<String, Object> broker;
    private final TopicNames topics;
    private final SignedHeaders headers;
    private final BlockingQueue<OutgoingRecord> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final Counter published;
    private final Counter lost;
    private volatile @Nullable Thread thread;

    PublishingSamples(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames topics,
            SignedHeaders headers,
            MeterRegistry meters) {
        this.broker = broker;
        this.topics = topics;
        this.headers = headers;
        this.published = meters.counter("offhook.samples", "result", "published");
        this.lost = meters.counter("offhook.samples", "result", "lost");
    }

    /** A service that publishes none has no producer for them. */
    private synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name("offhook-samples").start(this::run);
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Returns at once. */
    public void publish(Topic topic, String streamId, Event sample, Cause cause) {
        var record = new OutgoingRecord(
                topic,
                streamId,
                NO_PLACE_IN_A_STREAM,
                topic.typeOf(sample).name(),
                EventCodec.write(sample),
                Metadata.of(UUID.randomUUID(), cause));
        if (!waiting.offer(record)) {
            lost.increment();
        }
        if (thread == null) {
            start();
        }
    }

    private void run() {
        while (true) {
            try (var producer =
                    new KafkaProducer<>(configuration(), new StringSerializer(), new ByteArraySerializer())) {
                while (true) {
                    send(producer, waiting.take());
                }
            } catch (InterruptedException | InterruptException e) {
                return; // the end of the service
            } catch (RuntimeException e) {
                LOG.warnf("Sample not published, the producer begins again: %s", e);
                lost.increment();
            }
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, OutgoingRecord record) {
        var value = String.valueOf(record.data()).getBytes(StandardCharsets.UTF_8);
        producer.send(
                new ProducerRecord<>(
                        topics.of(record.topic()), null, record.streamId(), value, headers.of(record, value)),
                (sent, failure) -> (failure == null ? published : lost).increment());
    }

    private Map<String, Object> configuration() {
        var configuration = new HashMap<>(broker);
        configuration.put(ProducerConfig.ACKS_CONFIG, "1");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        configuration.put(ProducerConfig.RETRIES_CONFIG, 0);
        configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        configuration.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) Duration.ofSeconds(10).toMillis());
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                Duration.ofSeconds(5).toMillis());
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                Duration.ofSeconds(10).toMillis());
        return configuration;
    }
}
