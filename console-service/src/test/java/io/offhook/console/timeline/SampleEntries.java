package io.offhook.console.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Entries of the timeline for tests. */
public final class SampleEntries {

    public static final Instant AT = Instant.parse("2026-11-29T08:15:00Z");

    private SampleEntries() {}

    /** The first of its stream, at {@link #AT}. */
    public static TimelineEntry of(Event event) {
        return of(event, 1, AT);
    }

    public static TimelineEntry of(Event event, long version, Instant at) {
        return of(event, version, at, new Place(700, version));
    }

    public static TimelineEntry of(Event event, long version, Instant at, Place place) {
        var topic = Arrays.stream(Topic.values())
                .filter(each -> each.types().stream().anyMatch(type -> type.shape() == event.getClass()))
                .findFirst()
                .orElseThrow();
        return new TimelineEntry(
                place,
                UUID.nameUUIDFromBytes((place + event.toString()).getBytes(UTF_8)),
                topic,
                "stream",
                version,
                topic.typeOf(event).shortName(),
                at,
                "anna",
                "rest",
                "correlation",
                null,
                FindingHandles.of(event),
                topic.hasPersonalData() ? Optional.empty() : Optional.of(event),
                topic.hasPersonalData() ? "{}" : EventCodec.write(event));
    }
}
