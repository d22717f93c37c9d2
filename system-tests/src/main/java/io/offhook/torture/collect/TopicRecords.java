package io.offhook.torture.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning, without a consumer group. Keeps no record. */
final class TopicRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @param topics by their names; those that exist now */
    TopicRecords(String bootstrap, Predicate<String> topics) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(each -> topics.test(each.topic()))
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What there is now, or after a moment, from where the call before ended. Nothing while the broker is away. */
    void some(Consumer<ConsumerRecord<String, byte[]>> reader) {
        consumer.poll(POLL).forEach(reader);
    }

    /** Up to the present end, from where the call before ended; in the order of each partition. */
    void rest(Consumer<ConsumerRecord<String, byte[]>> reader) {
        var ends = partitions.isEmpty() ? Map.<TopicPartition, Long>of() : consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            some(reader);
        }
    }

    /** By their names. A header without a value is empty. */
    static Map<String, String> texts(Headers headers) {
        var texts = new TreeMap<String, String>();
        headers.forEach(each -> texts.put(each.key(), each.value() == null ? "" : new String(each.value(), UTF_8)));
        return texts;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
