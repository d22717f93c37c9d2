package io.offhook.eventing.broker;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What brokers do with a name that a tombstone erased, with the settings of the topic of persons, shortened. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CompactedPersonsIT {

    private static final String LAG = "1000";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final String topic = "persons-" + UUID.randomUUID();

    @Test
    void a_name_is_gone_once_the_tombstone_came_again_after_the_lag() throws Exception {
        var settings = Map.of(
                "cleanup.policy",
                "compact",
                "max.compaction.lag.ms",
                LAG,
                "segment.ms",
                "86400000",
                "delete.retention.ms",
                "2592000000");
        try (var admin = Admin.create(new HashMap<>(broker));
                var producer =
                        new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>(topic, "alice", "A Name")).get();
            producer.send(new ProducerRecord<>(topic, "alice", null)).get();
            var repeated = new AtomicInteger();

            await().pollInterval(Duration.ofSeconds(2)).until(() -> {
                producer.send(new ProducerRecord<>(topic, "alice", null)).get();
                repeated.incrementAndGet();
                return !values().contains("A Name");
            });

            assertThat(repeated.get()).isPositive();
            assertThat(values()).isNotEmpty().containsOnlyNulls();
        }
    }

    private List<@Nullable String> values() {
        var config = new HashMap<>(broker);
        config.put("auto.offset.reset", "earliest");
        var partition = new TopicPartition(topic, 0);
        var values = new java.util.ArrayList<@Nullable String>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
