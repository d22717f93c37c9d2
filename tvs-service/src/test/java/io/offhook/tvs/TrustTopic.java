package io.offhook.tvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The trust topic as any other service reads it. */
final class TrustTopic {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private TrustTopic() {}

    static ConsumerRecord<String, byte[]> await(String streamId) {
        return await(streamId, 1);
    }

    /** The record of this version of the stream. */
    static ConsumerRecord<String, byte[]> await(String streamId, int version) {
        var broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topic.TRUST.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var end = Instant.now().plus(TIMEOUT); Instant.now().isBefore(end); ) {
                var found = StreamSupport.stream(
                                consumer.poll(Duration.ofMillis(100)).spliterator(), false)
                        .filter(each -> each.key().equals(streamId))
                        .filter(each -> header(each, "ce_sequence").equals(String.valueOf(version)))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
            throw new AssertionError(streamId + " version " + version + " did not arrive within " + TIMEOUT);
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
