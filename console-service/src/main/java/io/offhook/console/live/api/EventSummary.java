package io.offhook.console.live.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.console.live.LiveEntry;
import io.offhook.console.timeline.words.EventWords;
import io.offhook.console.timeline.words.Tone;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event in a few words.
 *
 * @param reason why something was refused or ended, in the event's own words
 */
@Schema(name = "EventSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventSummary(
        UUID eventId,
        String topic,
        String type,
        Instant at,
        String sentence,
        Tone tone,
        @Nullable String actor,
        @Nullable String channel,
        @Nullable UUID phoneId,
        @Nullable UUID codeId,
        @Nullable String deviceName,
        @Nullable String devicePool,
        @Nullable String fingerprint,
        @Nullable String address,
        @Nullable String reason,
        String correlationId) {

    static EventSummary of(LiveEntry live) {
        var entry = live.entry();
        var handles = entry.handles();
        var words = EventWords.of(entry);
        return new EventSummary(
                entry.eventId(),
                entry.topic().name(),
                entry.type(),
                entry.at(),
                words.sentence(),
                words.tone(),
                entry.actor(),
                entry.channel(),
                handles.phoneId(),
                handles.codeId(),
                handles.deviceName(),
                live.devicePool(),
                handles.fingerprint(),
                handles.address(),
                handles.reason(),
                entry.correlationId());
    }
}
