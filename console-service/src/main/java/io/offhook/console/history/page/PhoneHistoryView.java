package io.offhook.console.history.page;

import io.offhook.console.history.Difference;
import io.offhook.console.history.store.FindHistory.Both;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.words.EventWords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A phone as it was, beside how it was later.
 *
 * @param at when; empty: nobody asked yet
 * @param to when later; empty: now
 * @param rows its fields
 * @param incomplete whether events that belong to it are not known any more
 * @param moments when it changed, the latest first
 * @param problem what is wrong with the times that were given; empty: nothing
 */
record PhoneHistoryView(
        UUID phoneId, String at, String to, List<Row> rows, boolean incomplete, List<When> moments, String problem) {

    /**
     * A field.
     *
     * @param before empty: it was not there
     */
    record Row(String field, String before, String after, boolean change) {

        static Row of(Difference it) {
            return new Row(
                    FieldWords.of(it.field()),
                    FieldWords.value(it.before()),
                    FieldWords.value(it.after()),
                    it.differs());
        }
    }

    /** When the phone or its code changed, and how. */
    record When(Instant at, String sentence) {

        static When of(TimelineEntry entry) {
            return new When(entry.at(), EventWords.of(entry).sentence());
        }
    }

    static PhoneHistoryView of(UUID phoneId, String at, String to, Both both, List<TimelineEntry> moments) {
        return new PhoneHistoryView(
                phoneId,
                at,
                to,
                Difference.all(both.before().state(), both.after().state()).stream()
                        .map(Row::of)
                        .toList(),
                both.before().incomplete() || both.after().incomplete(),
                moments.stream().map(When::of).toList(),
                "");
    }

    public boolean isAsked() {
        return !at.isEmpty();
    }

    public long changes() {
        return rows.stream().filter(Row::change).count();
    }
}
