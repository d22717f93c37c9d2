package io.offhook.console.live.page;

import io.offhook.console.timeline.words.ReasonWords;
import java.util.List;
import java.util.SortedMap;

/**
 * What happened lately.
 *
 * @param place from where the stream goes on
 */
record EventsView(EventsQuery query, List<EventLine> lines, String place) {

    /** Reasons that may be asked for, with their words. */
    public SortedMap<String, String> reasons() {
        return ReasonWords.all();
    }
}
