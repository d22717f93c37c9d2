package io.offhook.stackclient.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a service's dead letters, oldest first.
 *
 * @param total on all pages
 */
public record DeadLetters(List<Letter> items, long total) {

    /**
     * A record that the service gave up.
     *
     * @param type of the event, if the record names one
     * @param attempts how often it was given up, replays included
     */
    public record Letter(
            long id,
            String consumer,
            String topic,
            String streamId,
            long version,
            @Nullable String type,
            String kind,
            String reason,
            int attempts,
            Instant parkedAt) {}

    /**
     * How a replay ended.
     *
     * @param streams whose dead letters were tried
     * @param applied records that were applied, those that waited behind a dead letter included
     * @param failed streams whose dead letter failed again
     */
    public record Replay(int streams, long applied, long failed) {}
}
