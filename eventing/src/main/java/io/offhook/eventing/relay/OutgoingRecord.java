package io.offhook.eventing.relay;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * A stored row on its way to the brokers.
 *
 * @param type wire name of the event
 * @param data JSON; absent: the state is erased, or the event was set aside
 */
record OutgoingRecord(
        Topic topic,
        String streamId,
        long version,
        String type,
        @Nullable String data,
        Metadata metadata) {

    StreamKey key() {
        return new StreamKey(topic, streamId);
    }

    /** The same event without its data. It takes the event's place in the stream, so that consumers see no gap. */
    OutgoingRecord withoutData() {
        return new OutgoingRecord(topic, streamId, version, type, null, metadata);
    }
}
