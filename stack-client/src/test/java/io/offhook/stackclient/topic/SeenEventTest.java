package io.offhook.stackclient.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeenEventTest {

    private static final Map<String, String> HEADERS = Map.of(
            "ce_type", "io.offhook.CodeIssued.v1",
            "ce_subject", "p1",
            "ce_sequence", "7",
            "ce_time", "2026-01-02T03:04:05.678Z");

    @Test
    void a_cloud_event_in_binary_mode_is_read_from_its_headers() {
        var event = SeenEvent.of(record(HEADERS, "{}")).orElseThrow();
        assertThat(event.name()).isEqualTo("CodeIssued");
        assertThat(event.subject()).isEqualTo("p1");
        assertThat(event.sequence()).isEqualTo(7);
        assertThat(event.time()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(event.published()).isEqualTo(Instant.ofEpochMilli(1234));
    }

    @Test
    void tombstones_and_strangers_are_passed_over() {
        assertThat(SeenEvent.of(record(HEADERS, null))).isEmpty();
        assertThat(SeenEvent.of(record(Map.of(), "{}"))).isEmpty();
        var odd = new java.util.HashMap<>(HEADERS);
        odd.put("ce_sequence", "seven");
        assertThat(SeenEvent.of(record(odd, "{}"))).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> record(Map<String, String> headers, @Nullable String value) {
        var kafkaHeaders = new RecordHeaders();
        headers.forEach((key, text) -> kafkaHeaders.add(key, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                "t",
                0,
                0,
                1234,
                TimestampType.CREATE_TIME,
                2,
                2,
                "p1",
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                kafkaHeaders,
                Optional.empty());
    }
}
