package io.offhook.eventing.inbox;

import io.offhook.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, whatever it may be.
 *
 * @param origin topic, partition and offset, for a person to find it again
 */
record IncomingRecord(
        Topic topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] value, String origin) {

    static IncomingRecord of(Topic topic, ConsumerRecord<String, byte[]> source) {
        Map<String, String> headers = new HashMap<>();
        for (var header : source.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        var origin = source.topic() + "-" + source.partition() + "@" + source.offset();
        return new IncomingRecord(topic, source.key(), headers, source.value(), origin);
    }

    /** One that waited in the parked table. */
    static IncomingRecord of(InboxRecord parked) {
        var origin = "parked " + parked.streamId() + "@" + parked.version();
        return new IncomingRecord(parked.topic(), parked.streamId(), parked.headers(), parked.value(), origin);
    }
}
