package io.offhook.console.subject.page;

import io.offhook.console.owning.PathPart;
import io.offhook.console.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a thing, oldest first.
 *
 * @param earlier address of what was before, if there was more
 * @param latest address of the end, if this is not it
 */
record TimelineView(
        List<EntryView> entries,
        @Nullable String earlier,
        @Nullable String latest) {

    static final int SIZE = 50;

    /** @param found one more than are shown, if there are more */
    static TimelineView of(List<TimelineEntry> found, String page, Optional<Instant> before) {
        boolean more = found.size() > SIZE;
        var shown = more ? found.subList(found.size() - SIZE, found.size()) : found;
        return new TimelineView(
                shown.stream().map(each -> EntryView.of(each, page)).toList(),
                more ? page + "?before=" + PathPart.of(upTo(found.getFirst()).toString()) : null,
                before.isPresent() ? page : null);
    }

    boolean shows(UUID eventId) {
        return entries.stream().anyMatch(each -> each.eventId().equals(eventId));
    }

    /** Entries of the same moment come twice rather than never. */
    private static Instant upTo(TimelineEntry entry) {
        return entry.at().plusNanos(1000);
    }
}
