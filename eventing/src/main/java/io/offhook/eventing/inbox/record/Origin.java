package io.offhook.eventing.inbox.record;

import java.time.Instant;

/** Where a record stands on the brokers. */
public record Origin(String topicName, int partition, long offset, Instant time) {

    @Override
    public String toString() {
        return topicName + "-" + partition + "@" + offset;
    }
}
