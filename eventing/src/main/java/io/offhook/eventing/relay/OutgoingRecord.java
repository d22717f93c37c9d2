package io.offhook.eventing.relay;

import io.offhook.contracts.Topic;
import io.offhook.eventing.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * A stored row on its way out.
 *
 * @param data JSON; absent: a tombstone
 */
record OutgoingRecord(
        Topic topic,
        String streamId,
        long version,
        String type,
        @Nullable String data,
        Metadata metadata) {}
