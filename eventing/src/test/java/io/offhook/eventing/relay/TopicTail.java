package io.offhook.eventing.relay;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.TopicNames;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what was published to the phone topic since a moment. */
@ApplicationScoped
class TopicTail {

    private final Map<String, Object> broker;
    private final String topic;

    TopicTail(@Identifier("default-kafka-broker") Map<String, Object> broker, TopicNames topics) {
        this.broker = broker;
        this.topic = topics.of(Topic.PHONE);
    }

    Map<TopicPartition, Long> end() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /** In the order of each partition. */
    void since(Map<TopicPartition, Long> start, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (var consumer = consumer()) {
            var ends = consumer.endOffsets(partitions(consumer));
            consumer.assign(ends.keySet());
            ends.keySet().forEach(partition -> consumer.seek(partition, start.getOrDefault(partition, 0L)));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(each);
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(new HashMap<>(broker), new StringDeserializer(), new ByteArrayDeserializer());
    }
}
