package io.offhook.console.explanation;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.contracts.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An entry of the timeline whose kind is known. */
record Fact<E extends Event>(TimelineEntry entry, E event) {

    static <E extends Event> Stream<Fact<E>> of(TimelineEntry entry, Class<E> kind) {
        return entry.event().filter(kind::isInstance).map(kind::cast).map(it -> new Fact<>(entry, it)).stream();
    }

    Instant at() {
        return entry.at();
    }

    UUID id() {
        return entry.eventId();
    }

    /** {@code by olga}, or nothing if no account did it. */
    String byActor() {
        return Optional.ofNullable(entry.actor()).map(actor -> " by " + actor).orElse("");
    }

    /** {@code from 192.0.2.7}, or nothing if the address is not known. */
    String fromAddress() {
        return Optional.ofNullable(entry.handles().address())
                .map(address -> " from " + address)
                .orElse("");
    }
}
