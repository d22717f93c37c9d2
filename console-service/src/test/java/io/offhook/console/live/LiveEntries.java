package io.offhook.console.live;

import io.offhook.console.timeline.SampleEntries;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.contracts.Event;
import io.offhook.contracts.activation.CodeExpired;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Entries that happen one after the other. */
final class LiveEntries {

    static final UUID PHONE = UUID.fromString("1f0a9c58-52b0-4d3b-9c57-6f0f3c1f2a10");
    static final UUID CODE = UUID.fromString("7b8f2f4e-0a4e-4d56-8a52-0a4a31f0c9d7");

    private LiveEntries() {}

    static LiveEntry of(Event event, long transaction, long position) {
        return new LiveEntry(
                SampleEntries.of(event, 1, SampleEntries.AT, new Place(transaction, position)), null, "Berlin");
    }

    /** Of one transaction, at positions from the first to the last. */
    static List<LiveEntry> range(long transaction, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> of(new CodeExpired(CODE, PHONE), transaction, position))
                .toList();
    }
}
