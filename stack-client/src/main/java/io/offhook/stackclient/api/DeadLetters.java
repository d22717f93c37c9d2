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
     * A record that the service could not handle.
     *
     * @param type of the event, if the record has one
     * @param attempts how often it failed, replays included
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
     * The result of a replay.
     *
     * @param streams the number of streams with replayed dead letters
     * @param applied the number of applied records, including later records of the same streams
     * @param failed the number of streams whose dead letter failed again
     */
    public record Replay(int streams, long applied, long failed) {}
}
