package io.offhook.eventing.inbox.record;

import io.offhook.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as the brokers delivered it. It may hold anything. */
public record IncomingRecord(
        Topic topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] value, Origin origin) {

    public static IncomingRecord of(Topic topic, ConsumerRecord<String, byte[]> source) {
        Map<String, String> headers = new HashMap<>();
        for (var header : source.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        var time = Instant.ofEpochMilli(Math.max(0, source.timestamp()));
        var origin = new Origin(source.topic(), source.partition(), source.offset(), time);
        return new IncomingRecord(topic, source.key(), headers, source.value(), origin);
    }

    /** A record that was parked. */
    public static IncomingRecord of(InboxRecord parked) {
        return new IncomingRecord(parked.topic(), parked.streamId(), parked.headers(), parked.value(), parked.origin());
    }
}
