package io.offhook.torture.collect;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.contracts.topic.Topic;
import io.offhook.torture.evidence.PublishedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the activation topic from its beginning. Each read continues where the one before ended. */
public final class TopicReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<PublishedEvent> events = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();

    public TopicReader(String bootstrap) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = consumer.partitionsFor(Topic.ACTIVATION.topicName()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads up to the current end of the topic and returns the ids of all events so far. */
    public Set<UUID> read() {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                var event = event(record);
                events.add(event);
                ids.add(event.id());
            }
        }
        return Set.copyOf(ids);
    }

    /** In the order of each partition, repetitions included. */
    public List<PublishedEvent> events() {
        return List.copyOf(events);
    }

    private static PublishedEvent event(ConsumerRecord<String, byte[]> record) {
        try {
            return new PublishedEvent(
                    UUID.fromString(header(record, "ce_id")),
                    record.key(),
                    record.partition(),
                    record.offset(),
                    Long.parseLong(header(record, "ce_sequence")),
                    EventTable.shortName(header(record, "ce_type")),
                    JSON.readTree(record.value()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
