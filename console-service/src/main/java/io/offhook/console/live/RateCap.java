package io.offhook.console.live;

import io.offhook.console.live.LiveMessage.Happened;
import io.offhook.console.live.LiveMessage.More;
import io.offhook.console.timeline.TimelineEntry.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the first entries of each second through and counts the others. For one watcher, on one thread at a time. */
final class RateCap {

    static final int PER_SECOND = 50;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long began;
    private int passed;
    private long leftOut;
    private @Nullable Place lastLeftOut;

    RateCap(long nanoTime) {
        this.began = nanoTime;
    }

    /** Call it now and then without entries: the count of a second is told once the second is over. */
    List<LiveMessage> admit(List<LiveEntry> entries, long nanoTime) {
        var messages = new ArrayList<LiveMessage>();
        if (nanoTime - began >= SECOND) {
            tellLeftOut(messages);
            began = nanoTime;
            passed = 0;
        }
        for (var entry : entries) {
            if (passed < PER_SECOND) {
                passed++;
                messages.add(new Happened(entry));
            } else {
                leftOut++;
                lastLeftOut = entry.entry().place();
            }
        }
        return messages;
    }

    boolean owesNothing() {
        return lastLeftOut == null;
    }

    private void tellLeftOut(List<LiveMessage> messages) {
        if (lastLeftOut != null) {
            messages.add(new More(leftOut, lastLeftOut));
            leftOut = 0;
            lastLeftOut = null;
        }
    }
}
