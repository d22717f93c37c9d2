package io.offhook.eventing.inbox.record;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that says where in which stream it belongs.
 *
 * @param value the event's JSON; absent: a tombstone
 */
public record InboxRecord(
        Topic topic,
        String streamId,
        long version,
        Map<String, String> headers,
        byte @Nullable [] value,
        Origin origin) {

    /**
     * @throws Undecodable if it does not say which stream and which version it is; such a record can block no stream
     */
    public static InboxRecord parse(IncomingRecord incoming) {
        var streamId = incoming.headers().get("ce_subject");
        if (streamId == null || streamId.isEmpty() || streamId.indexOf('\0') >= 0) {
            throw new Undecodable("no ce_subject");
        }
        long version = sequence(incoming.headers().get("ce_sequence"));
        return new InboxRecord(
                incoming.topic(), streamId, version, incoming.headers(), incoming.value(), incoming.origin());
    }

    private static long sequence(@Nullable String text) {
        try {
            long sequence = text == null ? 0 : Long.parseLong(text);
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a missing one
        }
        throw new Undecodable("no ce_sequence from 1");
    }

    /** The id, as the database keeps it; empty if there is none. Only {@link #decode} demands a good one. */
    public String eventId() {
        return headers.getOrDefault("ce_id", "").replace('\0', '\ufffd');
    }

    public boolean isTombstone() {
        return value == null;
    }

    /** @throws Undecodable if it is no event that the topic's contract knows */
    public Recorded<?> decode() {
        if (value == null) {
            throw new Undecodable("no value");
        }
        var event = EventCodec.read(topic, required("ce_type"), value);
        return new Recorded<>(streamId, version, event, metadata());
    }

    /** @throws Undecodable if its headers do not say it */
    public Metadata metadata() {
        try {
            return new Metadata(
                    UUID.fromString(required("ce_id")),
                    Instant.parse(required("ce_time")),
                    required("ce_correlationid"),
                    headers.get("ce_causationid"),
                    headers.get("ce_traceparent"),
                    headers.get("ce_actor"),
                    headers.get("ce_channel"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Undecodable("ce_id or ce_time is malformed");
        }
    }

    private String required(String header) {
        var text = headers.get(header);
        if (text == null) {
            throw new Undecodable("no " + header);
        }
        return text;
    }
}
