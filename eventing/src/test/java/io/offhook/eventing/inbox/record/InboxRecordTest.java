package io.offhook.eventing.inbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.SampleEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxRecordTest {

    private final String stream = SampleEvents.newStream();
    private final UUID id = UUID.randomUUID();

    private final Map<String, String> headers = new HashMap<>(Map.of(
            "ce_id", id.toString(),
            "ce_type", "io.offhook.ActivationCodeReleaseRequested.v1",
            "ce_subject", stream,
            "ce_sequence", "7",
            "ce_time", "2026-11-23T08:00:00Z",
            "ce_correlationid", "c",
            "ce_actor", "admin"));

    private final byte[] value = EventCodec.write(SampleEvents.released(stream)).getBytes(StandardCharsets.UTF_8);

    @Test
    void a_record_of_our_own_is_decoded_with_all_that_it_carries() {
        var recorded = parse().decode();

        assertThat(recorded.streamId()).isEqualTo(stream);
        assertThat(recorded.version()).isEqualTo(7);
        assertThat(recorded.event()).isEqualTo(SampleEvents.released(stream));
        assertThat(recorded.metadata().id()).isEqualTo(id);
        assertThat(recorded.metadata().time()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(recorded.metadata().correlationId()).isEqualTo("c");
        assertThat(recorded.metadata().causationId()).isNull();
        assertThat(recorded.metadata().actor()).isEqualTo("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b"})
    void a_record_that_names_no_stream_is_refused(String subject) {
        headers.put("ce_subject", subject);

        assertThatThrownBy(this::parse).isInstanceOf(Undecodable.class).hasMessage("no ce_subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "one", "", "9223372036854775808"})
    void a_record_without_a_place_in_its_stream_is_refused(String sequence) {
        headers.put("ce_sequence", sequence);

        assertThatThrownBy(this::parse).isInstanceOf(Undecodable.class).hasMessage("no ce_sequence from 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_subject", "ce_sequence"})
    void a_record_that_lacks_its_place_blocks_no_stream(String header) {
        headers.remove(header);

        assertThatThrownBy(this::parse).isInstanceOf(Undecodable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_id", "ce_time", "ce_correlationid"})
    void a_record_that_lacks_an_attribute_has_its_place_and_no_event(String header) {
        headers.remove(header);

        assertThatThrownBy(() -> parse().decode())
                .isInstanceOf(Undecodable.class)
                .hasMessage("no " + header);
    }

    @ParameterizedTest
    @CsvSource({"ce_id,secret", "ce_time,secret"})
    void an_attribute_that_cannot_be_read_is_not_quoted(String header, String text) {
        headers.put(header, text);

        assertThatThrownBy(() -> parse().decode())
                .isInstanceOf(Undecodable.class)
                .hasMessageNotContaining(text);
    }

    @Test
    void a_record_without_a_value_is_a_tombstone_and_no_event() {
        var tombstone = InboxRecord.parse(incoming(null));

        assertThat(tombstone.isTombstone()).isTrue();
        assertThatThrownBy(tombstone::decode).isInstanceOf(Undecodable.class).hasMessage("no value");
    }

    @Test
    void a_record_that_was_parked_is_the_same_as_it_came() {
        var record = parse();

        assertThat(InboxRecord.parse(IncomingRecord.of(record))).isEqualTo(record);
    }

    private InboxRecord parse() {
        return InboxRecord.parse(incoming(value));
    }

    private IncomingRecord incoming(byte @Nullable [] json) {
        var source = new ConsumerRecord<>("offhook.phone.v1", 3, 9, stream, json);
        headers.forEach((name, text) -> source.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return IncomingRecord.of(Topic.PHONE, source);
    }
}
