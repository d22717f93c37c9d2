package io.offhook.stackclient.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their current end, on its own thread, without a consumer group. */
public final class TopicWatch implements AutoCloseable {

    public static final String PHONES = "offhook.phone.v1";
    public static final String ACTIVATIONS = "offhook.activation.v1";

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<SeenEvent> listener;
    private final Thread reader;

    private TopicWatch(KafkaConsumer<String, byte[]> consumer, Consumer<SeenEvent> listener) {
        this.consumer = consumer;
        this.listener = listener;
        this.reader = Thread.ofPlatform().daemon().name("topic-watch").unstarted(this::read);
    }

    public static TopicWatch from(String bootstrapServers, List<String> topics, Consumer<SeenEvent> listener) {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        15_000,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        100),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        try {
            startAtTheEnd(consumer, topics);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
        var watch = new TopicWatch(consumer, listener);
        watch.reader.start();
        return watch;
    }

    private static void startAtTheEnd(KafkaConsumer<String, byte[]> consumer, List<String> topics) {
        var partitions =
                topics.stream().flatMap(topic -> partitions(consumer, topic)).toList();
        consumer.assign(partitions);
        // seekToEnd is lazy, and would skip events that are published before the first poll.
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic);
        if (partitions.isEmpty()) {
            throw new IllegalStateException("Kafka has no topic " + topic);
        }
        return partitions.stream().map(info -> new TopicPartition(topic, info.partition()));
    }

    private void read() {
        try {
            while (true) {
                for (var record : consumer.poll(POLL)) {
                    SeenEvent.of(record).ifPresent(listener);
                }
            }
        } catch (WakeupException e) {
            consumer.close();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
