package io.offhook.console.live;

import io.offhook.console.timeline.TimelineEntry.Place;

/** What a watcher is told. Who comes again with the place of the last message misses nothing, within bounds. */
public sealed interface LiveMessage {

    Place place();

    /**
     * The first message.
     *
     * @param missed whether more happened since the watcher's place than it can be told: it goes on from now
     */
    record Began(Place place, boolean missed) implements LiveMessage {}

    record Happened(LiveEntry entry) implements LiveMessage {

        @Override
        public Place place() {
            return entry.entry().place();
        }
    }

    /**
     * More happened in a second than a person can read.
     *
     * @param count how many entries were left out
     * @param place of the last of them
     */
    record More(long count, Place place) implements LiveMessage {}

    /** Nothing that the watcher asked for happened for a while. */
    record Still(Place place) implements LiveMessage {}
}
