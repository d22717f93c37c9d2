package io.offhook.console.live.page;

import io.offhook.console.live.LiveEntry;
import io.offhook.console.timeline.words.EventWords;
import io.offhook.console.timeline.words.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the page of events.
 *
 * @param link to the page of what it is about; empty: there is none
 * @param about what it is about, for a person
 */
record EventLine(
        Instant at,
        String sentence,
        Tone tone,
        String icon,
        String type,
        String link,
        String about,
        @Nullable String devicePool,
        @Nullable String actor) {

    static EventLine of(LiveEntry live) {
        var entry = live.entry();
        var words = EventWords.of(entry);
        var handles = entry.handles();
        var link = handles.phoneId() != null ? "/phones/" + handles.phoneId() : search(handles.deviceName());
        var phone = live.phoneName() != null ? live.phoneName() : "phone";
        var about = handles.deviceName() != null ? handles.deviceName() : handles.phoneId() != null ? phone : "";
        return new EventLine(
                entry.at(),
                words.sentence(),
                words.tone(),
                words.icon(),
                entry.type(),
                link,
                about,
                live.devicePool(),
                entry.actor());
    }

    private static String search(@Nullable String deviceName) {
        return deviceName == null || !deviceName.matches("[A-Z0-9]{1,32}") ? "" : "/search?q=" + deviceName;
    }

    /** For eyes; the sentence says it too. */
    public String colour() {
        return switch (tone) {
            case GOOD -> "text-green";
            case NEUTRAL -> "text-secondary";
            case WARNING -> "text-orange";
            case BAD -> "text-red";
        };
    }
}
