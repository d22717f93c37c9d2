package io.offhook.console.timeline;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param place orders entries as they became known, and lets a reader resume
 * @param type without prefix, for example {@code CodeIssued.v1}
 * @param event empty where the event holds a person's data, or is of a kind that this version does not know
 * @param json the event as it is published; {@code {}} where it holds a person's data
 */
public record TimelineEntry(
        Place place,
        UUID eventId,
        Topic topic,
        String streamId,
        long version,
        String type,
        Instant at,
        @Nullable String actor,
        @Nullable String channel,
        String correlationId,
        @Nullable String causationId,
        EventHandles handles,
        Optional<Event> event,
        String json) {

    /** Where an entry stands among all: transactions in the order of their ids, and entries within them. */
    public record Place(long transaction, long position) {}
}
