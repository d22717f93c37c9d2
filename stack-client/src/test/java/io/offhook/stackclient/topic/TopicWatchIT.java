package io.offhook.stackclient.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.servers.kafka.KafkaServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicWatchIT {

    private static final List<String> TOPICS = List.of(TopicWatch.PHONES, TopicWatch.ACTIVATIONS);
    private static KafkaServer kafka;
    private static KafkaProducer<String, String> producer;

    @BeforeAll
    static void start() throws Exception {
        kafka = KafkaServer.start();
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrap());
        try (var admin = Admin.create(settings)) {
            admin.createTopics(TOPICS.stream()
                            .map(topic -> new NewTopic(topic, 3, (short) 1))
                            .toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        kafka.close();
    }

    @Test
    void it_sees_what_is_published_from_now_on_and_nothing_older() throws Exception {
        publish(TopicWatch.PHONES, "p1", "PhoneProvisioned", 1);
        var log = new EventLog();
        try (var watch = TopicWatch.from(kafka.bootstrap(), TOPICS, log)) {
            publish(TopicWatch.ACTIVATIONS, "p1", "CodeIssued", 1);
            publish(TopicWatch.PHONES, "p1", "PhoneMacAssigned", 2);
            var seen = log.await(
                            "p1",
                            events -> EventOrder.find(
                                    events,
                                    List.of(
                                            ExpectedEvent.named("CodeIssued"),
                                            ExpectedEvent.named("PhoneMacAssigned"))),
                            Duration.ofSeconds(30))
                    .orElseThrow();
            assertThat(EventOrder.complaint(seen)).isEmpty();
            assertThat(log.about("p1")).hasSize(2);
        }
    }

    @Test
    void a_topic_that_does_not_exist_is_said_at_once() {
        assertThatThrownBy(() -> TopicWatch.from(kafka.bootstrap(), List.of("no.such.topic"), new EventLog()))
                .hasMessageContaining("no.such.topic");
    }

    private static void publish(String topic, String phoneId, String name, int sequence) throws Exception {
        var record = new ProducerRecord<>(topic, phoneId, "{}");
        Map.of(
                        "ce_type",
                        "io.offhook." + name + ".v1",
                        "ce_subject",
                        phoneId,
                        "ce_sequence",
                        String.valueOf(sequence),
                        "ce_time",
                        "2026-01-02T03:04:05Z")
                .forEach((key, value) -> record.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get(30, TimeUnit.SECONDS);
    }
}
