package io.offhook.stackclient.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent from a topic.
 *
 * @param type like {@code io.offhook.CodeIssued.v1}
 * @param subject the stream id; for events of a phone, the phone id
 * @param sequence the position in that stream
 * @param time when it happened
 * @param published when it was written to the topic
 * @param data JSON
 */
public record SeenEvent(
        String topic, String type, String subject, long sequence, Instant time, Instant published, String data) {

    /** Empty for tombstones and for records that are no CloudEvents of Offhook. */
    static Optional<SeenEvent> of(ConsumerRecord<String, byte[]> record) {
        var type = header(record, "ce_type");
        var subject = header(record, "ce_subject");
        var sequence = header(record, "ce_sequence");
        var time = header(record, "ce_time");
        if (type == null || subject == null || sequence == null || time == null || record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SeenEvent(
                    record.topic(),
                    type,
                    subject,
                    Long.parseLong(sequence),
                    Instant.parse(time),
                    Instant.ofEpochMilli(record.timestamp()),
                    new String(record.value(), StandardCharsets.UTF_8)));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code CodeIssued} of {@code io.offhook.CodeIssued.v1}. */
    public String name() {
        var parts = type.split("\\.", -1);
        return parts.length < 2 ? type : parts[parts.length - 2];
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String key) {
        var header = record.headers().lastHeader(key);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
