package io.offhook.console.live;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.words.EventWords;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a watcher wants to know of. What is absent matches all.
 *
 * @param types without prefix, for example {@code CodeIssued.v1}; empty: all
 * @param reason in the event's own words, for example {@code MODEL_MISMATCH}
 * @param text part of the sentence, of a name, an address or an id, in any case
 */
public record WatchFilter(
        Set<String> types,
        @Nullable UUID phoneId,
        @Nullable String deviceName,
        @Nullable String devicePool,
        @Nullable String reason,
        @Nullable String actor,
        @Nullable String text) {

    public static final WatchFilter ALL = new WatchFilter(Set.of(), null, null, null, null, null, null);

    public WatchFilter {
        types = Set.copyOf(types);
        text = text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    public boolean matches(LiveEntry live) {
        var entry = live.entry();
        var handles = entry.handles();
        return (types.isEmpty() || types.contains(entry.type()))
                && (phoneId == null || phoneId.equals(handles.phoneId()))
                && (deviceName == null
                        || deviceName.equals(handles.deviceName())
                        || deviceName.equals(live.phoneName()))
                && (devicePool == null || devicePool.equals(live.devicePool()))
                && (reason == null || reason.equals(handles.reason()))
                && (actor == null || actor.equals(entry.actor()))
                && (text == null || isIn(entry, text));
    }

    private static boolean isIn(TimelineEntry entry, String text) {
        var handles = entry.handles();
        return Stream.of(
                        entry.streamId(),
                        entry.type(),
                        entry.actor(),
                        entry.correlationId(),
                        handles.deviceName(),
                        handles.address(),
                        handles.fingerprint(),
                        handles.codeId(),
                        EventWords.of(entry).sentence())
                .anyMatch(each ->
                        each != null && each.toString().toLowerCase(Locale.ROOT).contains(text));
    }
}
