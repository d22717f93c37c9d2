package io.offhook.stack.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its beginning to its present end, without a consumer group: nothing is left on the brokers. */
record AuditTopic(String brokers, @Nullable Path config, String name) {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int TIMEOUT_MILLIS = 30_000;

    void read(Consumer<ConsumerRecord<byte[], byte[]>> each) throws IOException {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(it -> new TopicPartition(name, it.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IOException("there is no topic " + name);
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(POLL).forEach(each);
            }
        } catch (KafkaException failure) {
            throw new IOException("cannot read the topic " + name + " at " + brokers + ": " + failure.getMessage());
        }
    }

    private Properties settings() throws IOException {
        var settings = new Properties();
        if (config != null) {
            try (var file = Files.newBufferedReader(config)) {
                settings.load(file);
            }
        }
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        return settings;
    }
}
