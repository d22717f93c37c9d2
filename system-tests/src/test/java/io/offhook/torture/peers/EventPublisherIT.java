package io.offhook.torture.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.kafka.KafkaServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class EventPublisherIT {

    private static final UUID PHONE = new UUID(0, 1);

    @Test
    void an_acknowledged_event_is_on_the_topic_as_a_cloud_event() throws Exception {
        var event = new PhoneProvisioned(PHONE, "BAT1", "8845", null, "torture", List.of(), null, "Default", true);
        try (var kafka = KafkaServer.start();
                var publisher = new EventPublisher(kafka.bootstrap())) {
            publisher
                    .publish(Topic.PHONE, PHONE.toString(), 7, event)
                    .toCompletableFuture()
                    .get(60, TimeUnit.SECONDS);

            var record = first(kafka.bootstrap());

            assertThat(record.key()).isEqualTo(PHONE.toString());
            assertThat(header(record, "ce_type")).isEqualTo("io.offhook.PhoneProvisioned.v1");
            assertThat(header(record, "ce_subject")).isEqualTo(PHONE.toString());
            assertThat(header(record, "ce_sequence")).isEqualTo("7");
            assertThat(UUID.fromString(header(record, "ce_id"))).isNotNull();
            assertThat(Instant.parse(header(record, "ce_time"))).isNotNull();
            var data = new ObjectMapper().readTree(record.value());
            assertThat(data.path("model").asText()).isEqualTo("8845");
            assertThat(data.has("mac")).isFalse();
        }
    }

    private static ConsumerRecord<String, byte[]> first(String bootstrap) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Topic.PHONE.topicName(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = consumer.poll(Duration.ofSeconds(60));
            return records.iterator().next();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
