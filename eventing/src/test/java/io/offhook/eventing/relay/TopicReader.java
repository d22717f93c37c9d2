package io.offhook.eventing.relay;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.TopicNames;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from the beginning, as any stranger would. */
@ApplicationScoped
public class TopicReader {

    private final Map<String, Object> broker;
    private final TopicNames topics;

    TopicReader(@Identifier("default-kafka-broker") Map<String, Object> broker, TopicNames topics) {
        this.broker = broker;
        this.topics = topics;
    }

    /** All records of a key so far. */
    public List<ConsumerRecord<String, byte[]>> records(Topic topic, String key) {
        return records(topics.of(topic), key);
    }

    public List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        var config = new HashMap<>(broker);
        config.put("auto.offset.reset", "earliest");
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new org.apache.kafka.common.TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    /** The versions that a key's records carry, in the order of the topic. */
    public List<Long> versions(Topic topic, String key) {
        return records(topic, key).stream()
                .map(record -> Long.parseLong(header(record, "ce_sequence")))
                .toList();
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
