package io.offhook.console.live;

import io.offhook.console.live.LiveMessage.Still;
import io.offhook.console.timeline.TimelineEntry.Place;
import java.time.Duration;
import java.util.List;

/** One who watches: a filter, a place, and how much it was told lately. On one thread at a time. */
public final class Watcher {

    static final Duration SILENCE = Duration.ofSeconds(15);

    private final WatchFilter filter;
    private final RateCap cap;
    private volatile Place place;
    private long told;

    /** @param place entries after it are told */
    public Watcher(WatchFilter filter, Place place, long nanoTime) {
        this.filter = filter;
        this.place = place;
        this.cap = new RateCap(nanoTime);
        this.told = nanoTime;
    }

    /** What is up to it was told, or left out. */
    public Place place() {
        return place;
    }

    /**
     * What to tell now.
     *
     * @param entries in the order of places, also those that this watcher knows
     * @param upTo every entry up to it is complete and is among these, or was before
     */
    public List<LiveMessage> take(List<LiveEntry> entries, Place upTo, long nanoTime) {
        var fresh = entries.stream()
                .filter(each -> LastEventId.ORDER.compare(each.entry().place(), place) > 0)
                .filter(filter::matches)
                .toList();
        if (LastEventId.ORDER.compare(upTo, place) > 0) {
            place = upTo;
        }
        var messages = cap.admit(fresh, nanoTime);
        if (messages.isEmpty() && cap.owesNothing() && nanoTime - told >= SILENCE.toNanos()) {
            messages = List.of(new Still(place));
        }
        if (!messages.isEmpty()) {
            told = nanoTime;
        }
        return messages;
    }
}
