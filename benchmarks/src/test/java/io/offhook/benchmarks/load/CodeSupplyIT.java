package io.offhook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.TestServices;
import io.offhook.benchmarks.report.PhoneOutcome;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workers;
import io.offhook.pki.device.PhoneModel;
import io.offhook.servers.kafka.KafkaServer;
import io.offhook.stackclient.topic.TopicWatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to a code for each phone, over a real topic. */
class CodeSupplyIT {

    private static final KafkaServer KAFKA = KafkaServer.start();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", KAFKA.bootstrap()), new StringSerializer(), new ByteArraySerializer());

    private TestServices services;

    @BeforeAll
    static void createTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            admin.createTopics(List.of(
                            new NewTopic(TopicWatch.PHONES, 1, (short) 1),
                            new NewTopic(TopicWatch.ACTIVATIONS, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stopKafka() {
        PRODUCER.close();
        KAFKA.close();
    }

    @BeforeEach
    void start() throws IOException {
        services = new TestServices();
        services.onProvisioned(phoneId -> {
            publish(TopicWatch.PHONES, "PhoneProvisioned", phoneId, "{}");
            publish(TopicWatch.ACTIVATIONS, "CodeIssued", phoneId, "{\"codeId\":\"c-" + phoneId + "\"}");
        });
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void every_phone_gets_its_code_and_its_latency_is_measured() throws Exception {
        var supplied = supply(5);

        assertThat(supplied.codes()).hasSize(5);
        assertThat(supplied.failures()).isEmpty();
        assertThat(supplied.provisionToCode().summary().count()).isEqualTo(5);
    }

    @Test
    void a_row_that_is_refused_is_a_failure_of_one_phone() throws Exception {
        services.answerRowsWith(row -> row.endsWith("0") ? "REFUSED" : "INSERTED");

        var supplied = supply(3);

        assertThat(supplied.codes()).hasSize(2);
        assertThat(supplied.failures()).containsExactly(new PhoneOutcome.Failed("not provisioned"));
    }

    @Test
    void codes_that_cannot_be_revealed_fail_with_one_message() throws Exception {
        services.answerRevealsWith(403);

        var supplied = supply(3);

        assertThat(supplied.codes()).isEmpty();
        assertThat(supplied.failures())
                .hasSize(3)
                .containsOnly(supplied.failures().getFirst());
        assertThat(supplied.failures().getFirst().toString()).contains("/api/v1/codes/.../reveal", "HTTP 403");
    }

    private CodeSupply.Supplied supply(int phones) throws IOException, InterruptedException {
        var fleet = Fleet.unique(services.provisioning(), new PhoneModel("8845"), new Random(1));
        return new CodeSupply(KAFKA.bootstrap(), services.activation(), new Workers(2), ProgressBars.none())
                .supply(fleet, phones);
    }

    private static void publish(String topic, String name, String phoneId, String data) {
        var record = new ProducerRecord<>(topic, phoneId, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_type",
                        "io.offhook." + name + ".v1",
                        "ce_subject",
                        phoneId,
                        "ce_sequence",
                        "1",
                        "ce_time",
                        "2026-01-01T10:00:00Z")
                .forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(record);
    }
}
