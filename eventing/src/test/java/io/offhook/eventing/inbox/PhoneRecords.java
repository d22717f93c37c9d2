package io.offhook.eventing.inbox;

import io.offhook.contracts.Event;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.SampleEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Records of the phone topic as the brokers deliver them. */
final class PhoneRecords {

    private static final AtomicLong OFFSETS = new AtomicLong();

    private PhoneRecords() {}

    /** An event that the handler of these tests applies. */
    static ConsumerRecord<String, byte[]> released(String stream, long version) {
        return record(stream, version, "ActivationCodeReleaseRequested", json(SampleEvents.released(stream)));
    }

    /** An event on which the handler of these tests fails, if it is told to. */
    static ConsumerRecord<String, byte[]> removed(String stream, long version) {
        return record(
                stream, version, "PhoneRemoved", json(new PhoneRemoved(UUID.fromString(stream), "SEP2C3124C9F8E1")));
    }

    static ConsumerRecord<String, byte[]> record(String stream, long version, String type, byte[] value) {
        var record = new ConsumerRecord<>("offhook.phone.v1", 0, OFFSETS.getAndIncrement(), stream, value);
        var headers = Map.of(
                "ce_id",
                id(stream, version, type),
                "ce_type",
                "io.offhook." + type + ".v1",
                "ce_subject",
                stream,
                "ce_sequence",
                Long.toString(version),
                "ce_time",
                "2026-11-23T08:00:00Z",
                "ce_correlationid",
                "c");
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Every copy of an event has the same id. */
    private static String id(String stream, long version, String type) {
        return UUID.nameUUIDFromBytes((stream + version + type).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition("offhook.phone.v1", 0), records), Map.of());
    }

    static byte[] json(Event event) {
        return EventCodec.write(event).getBytes(StandardCharsets.UTF_8);
    }
}
