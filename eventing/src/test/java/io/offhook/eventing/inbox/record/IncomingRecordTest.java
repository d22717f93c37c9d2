package io.offhook.eventing.inbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class IncomingRecordTest {

    @Test
    void a_record_says_where_it_stands_on_the_brokers() {
        var record = IncomingRecord.of(Topic.PHONE, source(1_000, new RecordHeaders()));

        assertThat(record.origin()).isEqualTo(new Origin("site1.offhook.phone.v1", 3, 9, Instant.ofEpochSecond(1)));
        assertThat(record.origin()).hasToString("site1.offhook.phone.v1-3@9");
        assertThat(record.key()).isEqualTo("key");
    }

    @Test
    void a_record_without_a_timestamp_is_taken() {
        assertThat(IncomingRecord.of(Topic.PHONE, source(-1, new RecordHeaders()))
                        .origin()
                        .time())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void of_a_header_that_comes_twice_the_last_counts_and_one_without_a_value_does_not() {
        var headers = new RecordHeaders()
                .add("ce_type", "first".getBytes(StandardCharsets.UTF_8))
                .add("ce_type", "last".getBytes(StandardCharsets.UTF_8))
                .add("ce_id", null);

        assertThat(IncomingRecord.of(Topic.PHONE, source(0, headers)).headers())
                .containsOnlyKeys("ce_type")
                .containsValue("last");
    }

    private static ConsumerRecord<String, byte[]> source(long timestamp, Headers headers) {
        return new ConsumerRecord<>(
                "site1.offhook.phone.v1",
                3,
                9,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                new byte[0],
                headers,
                Optional.empty());
    }
}
