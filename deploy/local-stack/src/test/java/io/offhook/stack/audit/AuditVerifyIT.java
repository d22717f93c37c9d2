package io.offhook.stack.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.audit.AuditRecorded;
import io.offhook.contracts.record.CanonicalRecord;
import io.offhook.servers.kafka.KafkaServer;
import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.stack.StackHome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The command against a real broker. Each test has a topic of its own. */
class AuditVerifyIT {

    private static final KafkaServer KAFKA = KafkaServer.start();
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path directory;

    private final StringWriter said = new StringWriter();
    private final List<Sent> tvs = new ArrayList<>();
    private String prefix = "";

    private record Sent(Map<String, String> headers, String value) {

        String hash() {
            return CanonicalRecord.hash(headers, value.getBytes(UTF_8));
        }

        Sent with(String header, String text) {
            var changed = new HashMap<>(headers);
            changed.put(header, text);
            return new Sent(changed, value);
        }
    }

    @BeforeEach
    void aChainOfThree(TestInfo test) {
        prefix = "t" + Math.abs(test.getDisplayName().hashCode()) + ".";
        var previous = AuditRecorded.NOTHING;
        for (int place = 1; place <= 3; place++) {
            tvs.add(entry("tvs", place, previous));
            previous = tvs.getLast().hash();
        }
        tvs.forEach(this::send);
    }

    @AfterAll
    static void stop() {
        KAFKA.close();
    }

    @Test
    void a_whole_chain_shows_its_head_and_every_earlier_head_is_in_it() {
        assertThat(verify("--service", "tvs")).isZero();
        assertThat(said.toString())
                .contains("tvs: 3 records, 2026-11-28T08:00:01Z to 2026-11-28T08:00:03Z")
                .contains("head  tvs:3:" + tvs.get(2).hash());

        assertThat(verify("--from", "tvs:2:" + tvs.get(1).hash())).isZero();
        assertThat(said.toString()).contains("activation: no records", "Every chain is whole.");
    }

    @Test
    void a_record_that_somebody_put_in_is_named_by_its_place() {
        send(entry("tvs", 2, AuditRecorded.NOTHING));

        assertThat(verify()).isEqualTo(1);
        assertThat(said.toString()).contains("place 2  CONFLICTING", "NOT WHOLE: tvs, place 2");
    }

    @Test
    void a_chain_that_ends_before_a_noted_head_is_not_whole() {
        assertThat(verify("--from", "tvs:4:" + AuditRecorded.NOTHING, "--json")).isEqualTo(1);
        assertThat(said.toString()).contains("\"whole\" : false", "\"kind\" : \"TRUNCATED\"", "\"place\" : 4");
    }

    @Test
    void a_record_of_another_source_a_set_aside_one_and_one_that_is_no_entry_are_flawed() {
        var last = tvs.getLast().hash();
        send(entry("tvs", 4, last).with("ce_source", "/offhook/selfcare"));
        send(new Sent(entry("tvs", 5, last).headers(), "null"));
        send(entry("tvs", 6, last).with("ce_type", "io.offhook.Rumour.v1"));

        assertThat(verify()).isEqualTo(1);
        assertThat(said.toString())
                .contains("place 4  FLAWED", "key or source is not the service")
                .contains("place 5  FLAWED", "the record is no audit entry")
                .contains("place 6  FLAWED", "the record is of another type");
    }

    @Test
    void a_record_of_no_service_belongs_to_no_chain() {
        send(entry("strangers", 1, AuditRecorded.NOTHING));
        send(tvs.getFirst().with("ce_sequence", "first"));

        assertThat(verify()).isEqualTo(1);
        assertThat(said.toString()).contains("offset 3: the record names no service and place", "offset 4");
    }

    @Test
    void with_keys_each_place_must_have_a_record_that_its_service_signed() throws Exception {
        Files.createDirectories(directory.resolve("tvs"));
        Files.writeString(directory.resolve("tvs/k1"), Base64.getEncoder().encodeToString(KEY));

        assertThat(verify("--keys", directory.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("place 1  FLAWED", "the record is not signed");

        for (var each : tvs) {
            send(signed(each, KEY));
        }
        assertThat(verify("--keys", directory.toString())).isZero();

        send(signed(entry("tvs", 4, tvs.getLast().hash()), "another key of 32 bytes, of a thief".getBytes(UTF_8)));
        assertThat(verify("--keys", directory.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("place 4  FLAWED", "the signature does not match");
    }

    @Test
    void a_head_that_cannot_be_compared_is_a_wrong_argument() {
        assertThat(verify("--from", "3:abc")).isEqualTo(2);
        assertThat(verify("--service", "selfcare", "--from", "tvs:3:" + AuditRecorded.NOTHING))
                .isEqualTo(2);
        assertThat(said.toString()).contains("service:place:hash", "the chain 'tvs', which is not verified here");
    }

    private int verify(String... arguments) {
        var all = new ArrayList<>(List.of("verify", "--kafka", KAFKA.bootstrap(), "--prefix", prefix));
        all.addAll(List.of(arguments));
        var writer = new PrintWriter(said, true);
        var line = AuditCommand.in(new StackHome(directory)).setOut(writer);
        return CommandErrors.handle(line.setErr(writer).setCaseInsensitiveEnumValuesAllowed(true))
                .execute(all.toArray(String[]::new));
    }

    private static Sent entry(String service, int place, String previous) {
        var headers = new HashMap<String, String>();
        headers.put("ce_source", "/offhook/" + service);
        headers.put("ce_type", "io.offhook.AuditRecorded.v1");
        headers.put("ce_subject", service);
        headers.put("ce_sequence", String.valueOf(place));
        headers.put("ce_time", "2026-11-28T08:00:0" + place + "Z");
        return new Sent(headers, "{\"action\": \"SIGNED_IN\", \"previous\": \"" + previous + "\"}");
    }

    private static Sent signed(Sent record, byte[] key) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var tag = mac.doFinal(
                CanonicalRecord.bytes(record.headers(), record.value().getBytes(UTF_8)));
        return record.with(
                "ce_offhooksignature",
                "k1." + Base64.getUrlEncoder().withoutPadding().encodeToString(tag));
    }

    private void send(Sent record) {
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA.bootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var outgoing = new ProducerRecord<>(
                    prefix + "offhook.audit.v1", record.headers().get("ce_subject"), record.value());
            record.headers().forEach((name, text) -> outgoing.headers().add(name, text.getBytes(UTF_8)));
            producer.send(outgoing);
        }
    }
}
