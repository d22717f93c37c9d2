package io.offhook.eventing.inbox.deadletter;

import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.record.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was given up. It waits at the head of its stream, or, if it may be forged, apart from it.
 *
 * @param type wire name of the event, if the record has one
 * @param reason what is wrong, or the class of the exception; never quotes the payload
 * @param attempts how often it was given up, replays included
 * @param origin where it stands on the brokers; absent for a record that was parked by an older version
 */
public record DeadLetter(
        long id,
        String consumer,
        String topic,
        String streamId,
        long version,
        @Nullable String type,
        FailureKind kind,
        String reason,
        int attempts,
        Instant parkedAt,
        Instant triedAt,
        @Nullable Origin origin) {

    /**
     * Which dead letters; what is absent matches all.
     *
     * @param reason the whole reason
     */
    public record Filter(
            @Nullable String consumer,
            @Nullable String streamId,
            @Nullable FailureKind kind,
            @Nullable String reason) {}
}
