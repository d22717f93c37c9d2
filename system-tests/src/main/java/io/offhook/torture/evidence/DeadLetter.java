package io.offhook.torture.evidence;

/**
 * A record that a consumer could not handle: parked in its database, or on a dead-letter topic.
 *
 * @param place the table {@code parked}, or the name of the topic
 * @param streamId of the event, if the record says which
 * @param version in the stream, or 0
 * @param reason why, and where from, as the service recorded it
 */
public record DeadLetter(String place, String streamId, long version, String reason) {

    @Override
    public String toString() {
        return "%s: stream %s, version %d, %s".formatted(place, streamId, version, reason);
    }
}
