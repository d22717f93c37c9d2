package io.offhook.tvs;

import static io.offhook.servers.test.LongWait.await;
import static io.offhook.tvs.AdminApi.as;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.chain.ChainRecord;
import io.offhook.contracts.chain.ChainReport;
import io.offhook.contracts.chain.ChainVerification;
import io.offhook.contracts.record.CanonicalRecord;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.PemFile;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class AuditIT {

    @Test
    void who_changed_what_is_trusted_and_who_failed_to_sign_in_is_one_chain() {
        var ca = CertificateMaker.named("CN=Audited,O=Offhook Tests")
                .basicConstraints(new BasicConstraints(true))
                .selfSigned()
                .certificate();
        var anchor = "anchor/" + Fingerprint.of(ca);
        given().auth()
                .preemptive()
                .basic("stranger", "guess")
                .get("/api/v1/trust-anchors")
                .then()
                .statusCode(401);
        as("admin")
                .contentType("application/x-pem-file")
                .body(PemFile.text(List.of(ca)).getBytes(UTF_8))
                .post("/api/v1/trust-anchors")
                .then()
                .statusCode(200);

        await().untilAsserted(() -> {
            var entries = topic();
            assertThat(entries).anySatisfy(it -> {
                assertThat(entry(it).action()).isEqualTo("io.offhook.TrustAnchorAdded.v1");
                assertThat(entry(it).subject()).isEqualTo(anchor);
                assertThat(TrustTopic.header(it, "ce_actor")).isEqualTo("admin");
            });
            assertThat(entries).extracting(it -> entry(it).action()).contains("SIGN_IN_FAILED", "SIGNED_IN");
        });

        var added = TrustTopic.await(anchor);
        assertThat(topic())
                .extracting(AuditIT::entry)
                .extracting(it -> String.valueOf(it.eventId()))
                .contains(TrustTopic.header(added, "ce_id"));
        assertThat(verify(topic()).findings()).isEmpty();
    }

    private static ChainReport verify(List<ConsumerRecord<String, byte[]>> records) {
        var verification = new ChainVerification("tvs");
        for (var each : records) {
            var headers = new HashMap<String, String>();
            each.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
            verification.add(new ChainRecord(
                    Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
                    CanonicalRecord.hash(headers, each.value()),
                    entry(each).previous(),
                    headers.getOrDefault("ce_time", ""),
                    Optional.empty()));
        }
        return verification.report(List.of());
    }

    private static AuditRecorded entry(ConsumerRecord<String, byte[]> record) {
        return (AuditRecorded) EventCodec.read(Topic.AUDIT, TrustTopic.header(record, "ce_type"), record.value());
    }

    private static List<ConsumerRecord<String, byte[]>> topic() {
        var broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest");
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topic.AUDIT.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }
}
